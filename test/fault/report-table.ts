/** A run as a table to read. */
import type { RunReport } from './fault-run.ts';

export function reportTable(title: string, report: RunReport): string {
  const { audit, left, faults, kills, seconds } = report;
  const { stops, tallies } = audit;
  const rows: (readonly [string, string | number])[] = [
    ['answers made', audit.made],
    ['answers stored', audit.stored],
    ['lost', audit.lost],
    ['duplicated', audit.duplicated],
    ['made by no device', audit.strangers],
    ['with another content', audit.changed],
    ['kept aside', audit.keptAside],
    ['left on devices', left],
    ['stops made, stored, wrong', `${stops.made}, ${stops.stored}, ${stops.wrong}`],
    ['counts made, stored, wrong', `${tallies.made}, ${tallies.stored}, ${tallies.wrong}`],
    ['faults found by verify', audit.faults.length],
    ['kills of the server', kills.server],
    ['kills of devices', kills.devices],
    ...[...faults]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([kind, count]) => [`injected: ${kind}`, count] as const),
    ['injected in all', [...faults.values()].reduce((sum, count) => sum + count, 0)],
    ['seconds', seconds.toFixed(1)],
  ];
  const lines = rows.map(([name, value]) => `  ${name.padEnd(36)}${String(value).padStart(10)}`);
  return [title, ...lines, ...audit.faults].join('\n');
}
