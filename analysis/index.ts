/** The door to the statistics: numbers and string ids in, numbers out. */
export { type Acceptability, acceptability, type Criterion } from './acceptability.ts';
export { type Adjustment, adjustP } from './adjust-p.ts';
export { ageDrift, ageGroupsNest } from './age-groups.ts';
export { auditTable, type CellBounds } from './audit-table.ts';
export { betaBinomialShrinkage, type ShrunkenShares } from './beta-binomial-shrinkage.ts';
export { bootstrapMultiplicities, replicateScale } from './bootstrap-multiplicities.ts';
export { calibrateLinear } from './calibrate-linear.ts';
export {
  type CampaignOptions,
  type CampaignSurprise,
  campaignSurprise,
} from './campaign-surprise.ts';
export { type ClusterIndex, clusterIndex } from './cluster-index.ts';
export { type Comparability, comparability } from './comparability.ts';
export {
  type ComparedRound,
  compareRounds,
  type ItemChange,
  type RoundComparison,
} from './compare-rounds.ts';
export { type Contrast, contrast } from './contrast.ts';
export type { NormalSource } from './correlated-draws.ts';
export {
  designCovariance,
  type LonelyStratum,
  type SamplingStage,
} from './design-covariance.ts';
export { designEffect } from './design-effect.ts';
export type * from './dialogue.ts';
export {
  type DifferenceEstimate,
  type DifferenceInput,
  type DifferenceOptions,
  type DifferenceRefusal,
  type DifferenceResult,
  differenceInDifferences,
  type RoundFigures,
} from './difference-in-differences.ts';
export { normalCdf } from './distributions.ts';
export { domainContrast } from './domain-contrast.ts';
export { type EffectiveCounts, effectiveCounts } from './effective-counts.ts';
export { type EffectiveSize, effectiveSize } from './effective-size.ts';
export {
  type Estimand,
  estimateMeans,
  type MeansDesign,
  type MeansResult,
} from './estimate-means.ts';
export {
  estimateSample,
  type SampleDesign,
  type SampleEstimand,
  type SampleEstimates,
} from './estimate-sample.ts';
export { exactInterval } from './exact-interval.ts';
export { type AreaEstimates, fayHerriot, type VarianceMethod } from './fay-herriot.ts';
export { fisherP } from './fisher-p.ts';
export { type BurstColumns, type BurstLimits, flagBursts } from './flag-bursts.ts';
export {
  type CampaignAlarm,
  type CampaignColumns,
  type CampaignLimits,
  flagCampaigns,
} from './flag-campaigns.ts';
export { type CopyColumns, type CopyLimits, flagCopies } from './flag-copies.ts';
export { flagSpeed, type SpeedColumns, type SpeedLimits } from './flag-speed.ts';
export {
  flagStraightLining,
  type RatingRows,
  type StraightLiningLimits,
} from './flag-straight-lining.ts';
export { type BoundedArc, type FlowRanges, flowRanges, UNBOUNDED } from './flow-ranges.ts';
export { digamma, lnGamma, trigamma } from './gamma-functions.ts';
export { getisOrd, type HotSpots } from './getis-ord.ts';
export { type ItemList, namings } from './item-list.ts';
export { type Jackknife, jackknife } from './jackknife.ts';
export { kendallTau } from './kendall-tau.ts';
export { type Concordance, kendallW } from './kendall-w.ts';
export { lift } from './lift.ts';
export { logOdds } from './log-odds.ts';
export { type LogisticFit, logisticRegression } from './logistic-regression.ts';
export { marginColumn, type RakeMargin } from './margin-column.ts';
export { marginalRankSet } from './marginal-rank-set.ts';
export { meanInterval } from './mean-interval.ts';
export { multinomialRankSets, type RankBounds } from './multinomial-rank-sets.ts';
export { type RakeOptions, type RakeResult, rake } from './rake.ts';
export { fillNormal, type Uniform, uniformStream } from './random.ts';
export { type Overlap, rankBiasedOverlap } from './rank-biased-overlap.ts';
export { rankDialogue } from './rank-dialogue.ts';
export { rankRatings } from './rank-ratings.ts';
export { type RankSets, rankSets } from './rank-sets.ts';
export type * from './ranked-dialogue.ts';
export { ranks } from './ranks.ts';
export { type IndependenceTest, type RaoScottOptions, raoScott } from './rao-scott.ts';
export { replicateCovariance } from './replicate-covariance.ts';
export { type Replicates, replicateMeans } from './replicate-means.ts';
export type {
  ChangeReason,
  ChangeReasonCode,
  ModeCircumstances,
  RoundCircumstances,
} from './round-circumstances.ts';
export { sampleWeights, type WeightLimit } from './sample-weights.ts';
export { selectionCorrelation } from './selection-correlation.ts';
export { type Interval, type ShareEstimate, shareInterval } from './share-interval.ts';
export { type ShareMethod, shareIntervalBy } from './share-interval-by.ts';
export { stagesDf } from './stages-df.ts';
export { type SuppressedTable, suppressTable } from './suppress-table.ts';
export {
  type QuantileRule,
  type SurveyQuantile,
  surveyQuantile,
  weightedQuantile,
} from './survey-quantile.ts';
export { type SwapRatio, swapRatio } from './swap-ratio.ts';
export { tauBest } from './tau-best.ts';
export { tiers } from './tiers.ts';
export { topShare } from './top-share.ts';
export { type TrimBounds, trimWeights } from './trim-weights.ts';
export { type TwoShares, twoShares } from './two-shares.ts';
export { wilsonInterval } from './wilson-interval.ts';
