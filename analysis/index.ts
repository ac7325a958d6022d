/** The door to the statistics: numbers and string ids in, numbers out. */
export { type Adjustment, adjustP } from './adjust-p.ts';
export { auditTable, type CellBounds } from './audit-table.ts';
export { bootstrapMultiplicities, replicateScale } from './bootstrap-multiplicities.ts';
export { type ClusterIndex, clusterIndex } from './cluster-index.ts';
export { type Contrast, contrast } from './contrast.ts';
export type { NormalSource } from './correlated-draws.ts';
export type * from './dialogue.ts';
export { type EffectiveSize, effectiveSize } from './effective-size.ts';
export {
  type Estimand,
  estimateMeans,
  type MeansDesign,
  type MeansResult,
} from './estimate-means.ts';
export { type ItemList, namings } from './item-list.ts';
export { type Concordance, kendallW } from './kendall-w.ts';
export { lift } from './lift.ts';
export { logOdds } from './log-odds.ts';
export { marginColumn, type RakeMargin } from './margin-column.ts';
export { marginalRankSet } from './marginal-rank-set.ts';
export { type RakeOptions, type RakeResult, rake } from './rake.ts';
export { fillNormal, type Uniform, uniformStream } from './random.ts';
export { type Overlap, rankBiasedOverlap } from './rank-biased-overlap.ts';
export { rankDialogue } from './rank-dialogue.ts';
export { rankRatings } from './rank-ratings.ts';
export { type RankSets, rankSets } from './rank-sets.ts';
export { ranks } from './ranks.ts';
export { type Replicates, replicateMeans } from './replicate-means.ts';
export { type Interval, type ShareEstimate, shareInterval } from './share-interval.ts';
export { type SuppressedTable, suppressTable } from './suppress-table.ts';
export { tauBest } from './tau-best.ts';
export { tiers } from './tiers.ts';
export { topShare } from './top-share.ts';
export { type TrimBounds, trimWeights } from './trim-weights.ts';
