import { accounts } from './accounts';
import { app } from './app';
import { calendar } from './calendar';
import { capture } from './capture';
import { common } from './common';
import { health } from './health';
import { library } from './library';
import { metrics } from './metrics';
import { platforms } from './platforms';
import { settings } from './settings';
import { states } from './states';
import { today } from './today';

export const zhCN = {
  common,
  app,
  capture,
  library,
  accounts,
  calendar,
  today,
  settings,
  states,
  metrics,
  platforms,
  health,
};
