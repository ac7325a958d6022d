import { Table } from '../../components/Table.tsx';
import type { HandbookBlock } from './handbook.ts';
import { Inline } from './Inline.tsx';
import { PICTURES, TAKEN } from './pictures.ts';
import { RolesTable } from './RolesTable.tsx';

/** Addresses of the pictures, by name; those that are not taken are left out. */
export type PictureAddresses = Readonly<Record<string, string>>;

interface BlocksProps {
  readonly blocks: readonly HandbookBlock[];
  readonly pictures: PictureAddresses;
}

const idOf = (caption: string) => caption.toLowerCase().replace(/[^a-z]+/g, '-');

function Picture({
  name,
  pictures,
}: { readonly name: keyof typeof PICTURES } & Pick<BlocksProps, 'pictures'>) {
  const [taken, address] = [TAKEN[name], pictures[name]];
  if (!taken || !address) return null;
  const { width, height } = taken;
  return (
    <img
      class="handbook-picture"
      src={address}
      alt={PICTURES[name].alt}
      width={width}
      height={height}
      loading="lazy"
    />
  );
}

function Block({
  block,
  pictures,
}: { readonly block: HandbookBlock } & Omit<BlocksProps, 'blocks'>) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <Inline words={block.text} />
        </p>
      );
    case 'steps':
    case 'list': {
      const items = block.items.map((item) => (
        <li key={item}>
          <Inline words={item} />
        </li>
      ));
      return block.kind === 'steps' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'picture':
      return <Picture name={block.name} pictures={pictures} />;
    case 'table':
      return (
        <Table
          id={idOf(block.caption)}
          caption={block.caption}
          columns={block.columns.map((title) => ({ title }))}
          rows={block.rows.map((cells) => ({ id: cells[0] ?? '', cells }))}
        />
      );
    case 'roles':
      return <RolesTable />;
    default:
      return block satisfies never;
  }
}

/** What a section of the handbook holds, in order. */
export function Blocks({ blocks, pictures }: BlocksProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={`${block.kind}-${index}`} block={block} pictures={pictures} />
      ))}
    </>
  );
}
