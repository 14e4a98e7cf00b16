import type { Translated } from '../words';
import type { states as zh } from '../zh-CN/states';

export const states: Translated<typeof zh> = {
  login: { title: 'This page asks for a login', advice: 'Log in on the page; what it shows will then appear here.' },
  challenge: {
    title: 'The platform is checking that you are human',
    advice: 'Please finish the check on the page. Caifeng will not click for you, and records nothing meanwhile.',
  },
  gone: {
    title: 'This post is no longer visible',
    advice: 'It may be deleted, private or under review. What you kept earlier is still in the library.',
  },
  empty: {
    title: 'Truly nothing here',
    advice: 'The platform says this list is empty. Try other words or another account.',
  },
  loading: { title: 'The page is still loading', advice: 'What it shows will appear here by itself.' },
  unknown: {
    title: 'The layout of this page is not known',
    advice:
      'The platform may have changed it. Rather than record something wrong, nothing was stored. Reload once; if it stays, please report it.',
  },
  unsupported: {
    title: 'This kind of page is not supported yet',
    advice: 'Open a post, a profile, a search or a feed, and Caifeng will recognise it.',
  },
  waiting: {
    title: 'This page was not read yet',
    advice: 'If it was open before the platform was switched on, reload it once.',
    act: 'Reload the page',
  },
  off: {
    title: '{{platform}} is off',
    advice: 'This site is read only once you switch it on. Access is asked for it alone.',
    act: 'Switch on {{platform}}',
  },
  centre: {
    title: 'The creator centre of {{platform}} is off',
    advice:
      'When on, impressions, click and completion rates of your own account are read and put under the post they belong to. For your eyes only: exported only if you tick it.',
    act: 'Read my own numbers',
  },
  denied: 'The browser did not grant access, so {{platform}} is still off.',
  other: {
    title: 'This site is not one of the platforms',
    advice:
      'Any article can be read: press Caifeng’s icon in the toolbar (or Alt+C), then come back and read this page.',
    ready: 'This page can be read as an article: title, author, date and text.',
    act: 'Read this page',
    noAccess: 'The browser does not allow reading this page yet. Press Caifeng’s icon in the toolbar, then try again.',
    orPlatform: 'If this page is on one of these platforms, switch it on first:',
    reading: 'Reading…',
  },
  noArticle: {
    title: 'There is no article on this page',
    advice:
      'No title with a body of text was found, so nothing was stored. To use some words of it, select them and save them as an idea with the right mouse button.',
  },
  internal: {
    title: 'The browser lets no extension read this page',
    advice: 'That is so for its own pages and for its store. Open a page with content, and Caifeng follows.',
  },
  late: 'This page was open before Caifeng began to read it (a platform just switched on, or an update), so earlier parts may be missing. Reload once to see all.',
};
