import type { Language } from '@smartregion/terms/sentence';
import type { KommuneConfig, RegionConfig } from '../../config/region';
import type { Instant } from '../../model/time';
import type { AnswerDesk } from '../query/answer-desk';
import { answersTo, isWhole, type Answers } from './answers';
import { questionsOf } from './questions';
import { airOf, neighboursOf, type Air, type StationAir } from './stories/air';
import { flowsOf, type Flow } from './stories/flow';
import { parkingOf, type Parking } from './stories/parking';
import { toldOf, withoutGoodNews, type Told } from './stories/told';
import { weatherOf, type Weather } from './stories/weather';

/**
 * Everything that the page of a Kommune says, at one moment. Undefined: the hub could not say; null: there is nothing of
 * the kind here.
 */
export interface Edition {
  readonly kommune: Pick<KommuneConfig, 'slug' | 'name'>;
  /** It is the Kreis itself: what its page tells is told of all its Kommunen. */
  readonly isRegion: boolean;
  readonly page: NonNullable<KommuneConfig['citizens']>;
  readonly region: Pick<RegionConfig, 'name' | 'timeZone' | 'demo' | 'openData'>;
  readonly now: Instant;
  readonly air: Air | null | undefined;
  readonly neighbours: readonly StationAir[] | undefined;
  readonly weather: Weather | null | undefined;
  readonly warnings: Told | undefined;
  readonly roads: Told | undefined;
  readonly flows: readonly Flow[] | undefined;
  readonly parking: Parking | null | undefined;
  /** What was answered, for those who take the data home. */
  readonly answers: Answers;
  /** Whether everything could be asked. */
  readonly isWhole: boolean;
}

/** A Kommune that has a page. */
export type PagedKommune = KommuneConfig & { readonly citizens: NonNullable<KommuneConfig['citizens']> };

export async function editionOf(
  kommune: PagedKommune,
  region: RegionConfig,
  desk: Pick<AnswerDesk, 'answer'>,
  language: Language,
  now: Instant
): Promise<Edition> {
  const isRegion = kommune.ags === region.ags;
  const answers = await answersTo(questionsOf(kommune.slug, isRegion, region.timeZone, language, now), desk);
  return {
    ...{ kommune, isRegion, page: kommune.citizens, region, now, answers, isWhole: isWhole(answers) },
    air: airOf(answers, kommune.slug, now),
    neighbours: neighboursOf(answers, kommune.slug),
    weather: weatherOf(answers, region.timeZone, now),
    warnings: withoutGoodNews(toldOf(answers.warnings)),
    roads: toldOf(answers.roads),
    flows: flowsOf(answers.flow),
    parking: parkingOf(answers.parking),
  };
}
