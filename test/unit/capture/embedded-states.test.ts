import { expect, test } from 'vitest';
import { readState } from '@/lib/capture/embedded-states';
import { readVariables } from '@/lib/capture/variables';

function script(text: string, type = ''): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = type || 'text/plain';
  if (type) element.id = 'data';
  element.textContent = text;
  return element;
}

test('an assignment is found whatever stands before and behind it', () => {
  const from = { assign: '__STATE__' };
  expect(readState(from, script('window.__STATE__={"a":1234567890123456789};(function(){}());'))).toEqual({
    a: '1234567890123456789',
  });
  expect(readState(from, script('window["__STATE__"] = { a: undefined, b: "x" }'))).toEqual({ b: 'x' });
  expect(readState(from, script('if (window.__STATE__ == null) run(my__STATE__ = {a: 1})'))).toBeUndefined();
  expect(readState(from, script('other = 1'))).toBeUndefined();
});

test('a declaration without a value does not hide the assignment behind it', () => {
  expect(readState({ assign: 'made.up' }, script('made.up = null; made.up = [1]'))).toEqual([1]);
});

test('the text of an element is read, also when it is encoded', () => {
  const text = encodeURIComponent('{"title":"中 %"}');
  expect(readState({ element: '#data', decode: 'uri' }, script(text, 'application/json'))).toEqual({ title: '中 %' });
  expect(readState({ element: '#data' }, script(' {"a":[1]} ', 'application/json'))).toEqual({ a: [1] });
  expect(readState({ element: '#other' }, script('{"a":1}', 'application/json'))).toBeUndefined();
});

test("the framework's references stand for their value", () => {
  const text = 'S={"a":{"__v_isRef":true,"_rawValue":{"b":{"__v_isRef":true,"_value":2}},"dep":undefined}}';
  expect(readState({ assign: 'S' }, script(text))).toEqual({ a: { b: 2 } });
});

test('a name with its object is read inside of functions too', () => {
  const text = '(function(g){ var d = g.data; d.biz = "" || "x"; d.other = "y"; d.late = later(); })(window);';
  const from = { variables: ['d.biz', 'd.late', 'biz'] };
  expect(readState(from, script(text), readVariables)).toEqual({ 'd.biz': 'x' });
});

test('variables outside of functions are read as far as they are literals', () => {
  const from = { variables: ['biz', 'mid', 'title', 'time', 'late', 'inner', 'link', 'first', 'second', 'wide'] };
  expect(
    readState(
      from,
      script(`
        var biz = "" || "MADEUP==", mid = "123" || "" || "";
        var title = 'Q&amp;A'.html(false);
        if (true) { var time = "1700000000" * 1; }
        (function () { var inner = 'hidden'; var biz = null; })();
        var run = function (a) { var inner = 1; return /[/"']/.test(a) };
        const go = a => { let inner = 2 };
        window.wide = 'yes'; window.run = function () { window.inner = 3 };
        var late = window.late || opt.late
        var first = 1
        var second = "it's"
        var link = htmlDecode("a&amp;b"); // var inner = 4
      `),
      readVariables,
    ),
  ).toEqual({
    biz: 'MADEUP==',
    mid: '123',
    title: 'Q&A',
    time: 1_700_000_000,
    link: 'a&b',
    first: 1,
    second: "it's",
    wide: 'yes',
  });
});

test('a later variable that says nothing does not replace an earlier one', () => {
  expect(readState({ variables: ['a'] }, script('var a = "x"; var a = ""; var a = null;'), readVariables)).toEqual({
    a: 'x',
  });
});

test('a library that was inlined is not walked through', () => {
  expect(readState({ variables: ['a'] }, script(`var a = "x";${' '.repeat(200_000)}`), readVariables)).toBeUndefined();
});

test('a script that was built without the reader of variables says so', () => {
  expect(() => readState({ variables: ['a'] }, script('var a = 1;'))).toThrow('reader of variables');
});
