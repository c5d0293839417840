import type { Annotation } from './dashboard';
import { text } from './language';
import { COLOR, shortTable, type Sized } from './look';
import type { Target } from './panel';

/** Kinds of events that warn the public of something. */
const WARNINGS = ['weather-warning', 'flood'];
const ROAD_EVENTS = ['roadworks', 'closure', 'traffic-warning'];

/** Warnings over the curves: of the chosen Kommune, or of all. */
export function warningMarks(kommunen: readonly string[]): Annotation {
  return {
    name: text('Warnungen', 'Warnings'),
    color: COLOR.orange,
    target: { refId: 'Warnings', type: 'events', kommunen, kinds: WARNINGS },
  };
}

/** What hinders the traffic, over the curves. */
export function roadMarks(kommunen: readonly string[]): Annotation {
  return {
    name: text('Baustellen und Sperrungen', 'Roadworks and closures'),
    color: COLOR.purple,
    target: { refId: 'Roads', type: 'events', kommunen, kinds: ROAD_EVENTS },
  };
}

/** What was proposed, on or faulty, over the curves. */
export function actionMarks(kommunen: readonly string[]): Annotation {
  return {
    name: text('Maßnahmen', 'Measures'),
    color: COLOR.green,
    target: { refId: 'Actions', type: 'actions', layout: 'annotations', kommunen },
  };
}

/** What holds now, the gravest first. The hub says in words when there is none, and when it cannot know. */
export function currentWarnings(width: number, kommunen: readonly string[]): Sized {
  return {
    width,
    type: 'table',
    title: text('Aktuelle Warnungen', 'Current warnings'),
    description: text(
      'Amtliche Warnungen und Hochwasser, die jetzt gelten, die schwerste zuerst, mit Quelle. Gilt keine oder antwortet eine Quelle nicht, steht das hier.',
      'Official warnings and floods that hold now, the gravest first, with source. When there is none, or a source does not answer, it says so.'
    ),
    targets: [currentlyWarned(kommunen)],
    ...shortTable,
    unanswered: text('Warnungen nicht abrufbar', 'Warnings not available'),
  };
}

/** Warnings that hold now, in words. */
export function currentlyWarned(kommunen: readonly string[]): Target {
  return { refId: 'A', type: 'events', kommunen, kinds: WARNINGS, active: true, layout: 'short' };
}
