import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { switchIds } from './lib/model/roll';

const platforms = join(import.meta.dirname, 'lib/platforms');
const readers = join(import.meta.dirname, '.wxt/readers');

/** What only some platforms have, by what their files say: the scripts of the others do not carry it. */
const extras = [
  { name: 'readVariables', file: 'variables', said: /\bfrom: \{ variables\b/ },
  { name: 'startCovers', file: 'covers', said: /^ {2}covers\b/m },
];

/** The isolated script of one platform: the same few lines for all, so they are written at build time. */
function readerEntry(id: string): string {
  const words = readFileSync(join(platforms, `${id}.ts`), 'utf8');
  const own = extras.filter(({ said }) => said.test(words));
  return `import { startReader } from '@/lib/capture/start-reader';
${own.map(({ name, file }) => `import { ${name} } from '@/lib/capture/${file}';\n`).join('')}import platform from '@/lib/platforms/${id}';

export default { main: () => startReader(platform, { ${own.map(({ name }) => name).join(', ')} }) };
`;
}

/** The script that saves a page for a report. It is put into a tab by a press alone, so it may carry every reader. */
const saverEntry = `import { saveTab } from '@/lib/capture/save-tab';
${switchIds.map((id, at) => `import platform${at} from '@/lib/platforms/${id}';`).join('\n')}

export default { main: () => saveTab({ ${switchIds.map((id, at) => `${id}: platform${at}`).join(', ')} }) };
`;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  outDir: process.env.CAIFENG_OUT_DIR ?? '.output',
  vite: () => ({ plugins: [tailwindcss()] }),
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '120',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_name__' },
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; img-src 'self' data: blob:; connect-src 'self' https:",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+C' }, description: '__MSG_command_open__' },
      keep: { suggested_key: { default: 'Alt+S' }, description: '__MSG_command_keep__' },
      plan: { suggested_key: { default: 'Alt+P' }, description: '__MSG_command_plan__' },
      search: { suggested_key: { default: 'Alt+F' }, description: '__MSG_command_search__' },
    },
  },
  hooks: {
    // One isolated script per platform, so that a page carries its own reader only.
    'entrypoints:found': (_wxt, infos) => {
      mkdirSync(readers, { recursive: true });
      for (const id of switchIds) {
        if (!existsSync(join(platforms, `${id}.ts`))) {
          throw new Error(`${id} is on the roll (lib/model/roll.ts), but lib/platforms/${id}.ts is missing.`);
        }
        const inputPath = join(readers, `${id}.ts`);
        writeFileSync(inputPath, readerEntry(id));
        infos.push({ name: id, inputPath, type: 'unlisted-script' });
      }
      const inputPath = join(readers, 'save-page.ts');
      writeFileSync(inputPath, saverEntry);
      infos.push({ name: 'save-page', inputPath, type: 'unlisted-script' });
      for (const file of readdirSync(platforms)) {
        const id = file.replace(/\.ts$/, '');
        if (id !== 'define' && !switchIds.some(known => known === id)) {
          throw new Error(`lib/platforms/${file} is not on the roll (lib/model/roll.ts).`);
        }
      }
    },
  },
});
