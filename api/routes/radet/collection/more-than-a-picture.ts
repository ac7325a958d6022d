/**
 * What makes an SVG more than a picture: an element that does not draw, script, or something fetched
 * from elsewhere. Elements are held against a list of those that draw, since names of the others can
 * be written in too many ways. References within the file, and pictures inside it, are fine.
 */

const DRAWING = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon text tspan textPath use
  symbol clipPath mask pattern linearGradient radialGradient stop image style switch marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`.split(/\s+/),
);

const REFUSED: readonly (readonly [found: RegExp, what: string])[] = [
  [/<!(DOCTYPE|ENTITY)[\s[]/i, 'en dokumenttyp'],
  [/<\?(?!xml\s)/i, 'en anvisning till webbläsaren'],
  [/[\s"'/](?:\w+:)?on[a-z]+\s*=/i, 'ett skript (ett attribut som börjar med on)'],
  [
    /(?:href|src)\s*=\s*["']?\s*(?!["'\s]*(?:#|data:image\/(?:png|jpeg|webp);))[^\s"'>]/i,
    'en länk',
  ],
  [/(?:url\(\s*["']?\s*(?!["'\s]*#)|@import)/i, 'en fil från en annan adress'],
  // In a stylesheet a backslash can spell any of the above with other characters.
  [/\\/, 'tecken som kan dölja en adress (\\)'],
];

/** What the commonest of the others are, by the name without its prefix. */
const ELEMENTS: Readonly<Record<string, string>> = {
  script: 'ett skript',
  foreignObject: 'innehåll från en webbsida',
};

/** What of the kind a file holds, in Swedish words; `null` when it only draws. */
export function moreThanAPicture(svg: string): string | null {
  const plain = svg.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  const found = REFUSED.find(([refused]) => refused.test(plain));
  if (found) return found[1];
  for (const [, name = ''] of svg.matchAll(/<([^\s/>!?][^\s/>]*)/g))
    if (!DRAWING.has(name))
      return ELEMENTS[name.replace(/^.*:/, '')] ?? `elementet ${name}, som inte ritar något`;
  return null;
}
