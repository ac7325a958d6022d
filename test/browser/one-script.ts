import { build } from 'vite';
import { webCrypto } from '../../survey-ui/build/web-crypto.ts';

/** A file with all that it imports, as one script for a browser. */
export async function oneScript(entry: string, format: 'es' | 'iife' = 'es'): Promise<string> {
  const built = await build({
    configFile: false,
    plugins: [webCrypto],
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format, codeSplitting: false } },
    },
  });
  const [first] = [built].flat();
  const [chunk] = first && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} builds into one script`);
  return chunk.code;
}
