import { isLoop, type Action, type Command } from '../jsep/command';
import type { SourceName } from '../media/source';
import type { Scenario } from './scenario';

const synthetic = (command: Command): Command => {
  if (command.call !== 'getUserMedia') return command;
  const { peer, as } = command;
  return { peer, call: 'syntheticMedia', ...(as ? { as } : {}) };
};

const substitute = (action: Action): Action =>
  isLoop(action) ? { ...action, do: action.do.map(synthetic) } : synthetic(action);

/** The scenario with the media that the reader chose, so that the code that is shown is the code that runs. */
export function withSource(scenario: Scenario, source: SourceName): Scenario {
  if (source === 'camera' || !scenario.media) return scenario;
  return {
    ...scenario,
    steps: scenario.steps.map((step) => ({ ...step, do: step.do.map(substitute) })),
  };
}
