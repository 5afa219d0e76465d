/** Reads a QR code (versions 1-13) from a clean picture, as a camera would from a screen. ISO/IEC 18004, without error
 * correction: what is damaged is not read. */

const EC_CODEWORDS = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22],
  Q: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24],
  H: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22],
};
const BLOCKS = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9],
  Q: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12],
  H: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16],
};
const LEVELS = ["M", "L", "H", "Q"];
const FORMAT_MASK = 0x5412;
const LARGEST = 13;
const ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const FINDER = [1, 1, 3, 1, 1];
const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The text of the picture's QR code, null when there is none that can be read. */
export async function readQr(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  return decode(darkness(context.getImageData(0, 0, canvas.width, canvas.height)));
}

/** {width, height, dark(x, y)} of a picture; what is transparent is light. */
function darkness({ data, width, height }) {
  const dark = new Uint8Array(width * height);
  for (let i = 0; i < dark.length; i += 1) {
    const grey = data[4 * i] * 0.3 + data[4 * i + 1] * 0.59 + data[4 * i + 2] * 0.11;
    dark[i] = data[4 * i + 3] > 128 && grey < 128 ? 1 : 0;
  }
  return { width, height, dark: (x, y) => dark[y * width + x] };
}

function decode(picture) {
  const corners = threeCorners(finders(picture));
  if (!corners) return null;
  const grid = sample(picture, corners);
  if (!grid) return null;
  const format = [...formatBits(grid)].reduce((bits, bit) => (bits << 1) | bit, 0) ^ FORMAT_MASK;
  const words = codewords(grid, MASKS[(format >> 10) & 7]);
  return text(dataWords(words, LEVELS[format >> 13], (grid.length - 17) / 4), (grid.length - 17) / 4);
}

/** Centres of finder patterns, {x, y, module, hits}, seen along rows and checked along columns. */
function finders(picture) {
  const found = [];
  for (let y = 0; y < picture.height; y += 1) {
    for (const run of patterns((x) => picture.dark(x, y), picture.width)) {
      const x = Math.floor(run.centre);
      const near = patterns((at) => picture.dark(x, at), picture.height, y - 8 * run.module, y + 8 * run.module);
      const upright = near.find((other) => Math.abs(other.centre - y) < 2 * run.module);
      if (upright) note(found, run.centre, upright.centre, run.module);
    }
  }
  return found;
}

/** Runs dark-light-dark-light-dark of 1:1:3:1:1 along a line. */
function patterns(dark, length, from = 0, to = length) {
  const runs = [];
  const end = Math.min(length, Math.ceil(to));
  for (let at = Math.max(0, Math.floor(from)); at < end; at += 1) {
    const last = runs.at(-1);
    if (last && last.dark === dark(at)) last.size += 1;
    else runs.push({ dark: dark(at), start: at, size: 1 });
  }
  const found = [];
  for (let i = 0; i + 5 <= runs.length; i += 1) {
    const five = runs.slice(i, i + 5);
    const module = five.reduce((sum, run) => sum + run.size, 0) / 7;
    const fits =
      five[0].dark && five.every((run, n) => Math.abs(run.size - FINDER[n] * module) <= 0.5 * FINDER[n] * module);
    if (fits) found.push({ centre: five[2].start + five[2].size / 2, module });
  }
  return found;
}

function note(found, x, y, module) {
  const same = found.find((one) => Math.hypot(one.x - x, one.y - y) < 3 * module);
  if (!same) return found.push({ x, y, module, hits: 1 });
  same.x += (x - same.x) / (same.hits + 1);
  same.y += (y - same.y) / (same.hits + 1);
  same.module += (module - same.module) / (same.hits + 1);
  same.hits += 1;
  return same;
}

/** {topLeft, topRight, bottomLeft, module}: the right angle stands opposite the longest side. */
function threeCorners(found) {
  const [a, b, c] = [...found].sort((one, two) => two.hits - one.hits);
  if (!c) return null;
  const far = (one, two) => Math.hypot(one.x - two.x, one.y - two.y);
  const [topLeft, one, two] = [
    [a, b, c],
    [b, a, c],
    [c, a, b],
  ].sort((p, q) => far(q[1], q[2]) - far(p[1], p[2]))[0];
  const turn = (one.x - topLeft.x) * (two.y - topLeft.y) - (one.y - topLeft.y) * (two.x - topLeft.x);
  const [topRight, bottomLeft] = turn > 0 ? [one, two] : [two, one];
  return { topLeft, topRight, bottomLeft, module: (a.module + b.module + c.module) / 3 };
}

/** grid[y][x] is 1 for a dark module; null when the size is none of a QR code's. */
function sample(picture, { topLeft, topRight, bottomLeft, module }) {
  const across = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) / module + 7;
  const version = Math.round((across - 17) / 4);
  if (version < 1 || version > LARGEST) return null;
  const size = version * 4 + 17;
  const at = (column, row, axis) =>
    topLeft[axis] +
    ((topRight[axis] - topLeft[axis]) * (column - 3) + (bottomLeft[axis] - topLeft[axis]) * (row - 3)) / (size - 7);
  const line = (row) =>
    Array.from({ length: size }, (_, column) =>
      picture.dark(Math.floor(at(column, row, "x")), Math.floor(at(column, row, "y"))),
    );
  return Array.from({ length: size }, (_, row) => line(row));
}

/** The 15 bits around the top left corner, the most significant first. */
function* formatBits(grid) {
  for (const x of [0, 1, 2, 3, 4, 5, 7, 8]) yield grid[8][x];
  for (const y of [7, 5, 4, 3, 2, 1, 0]) yield grid[y][8];
}

/** Whether a module belongs to a pattern and carries no data. */
function reserved(x, y, size) {
  const version = (size - 17) / 4;
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)) return true;
  if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true;
  const centres = alignment(version);
  return centres.some((cx) =>
    centres.some((cy) => !isCorner(cx, cy, size) && Math.abs(cx - x) < 3 && Math.abs(cy - y) < 3),
  );
}

function alignment(version) {
  if (version === 1) return [];
  return version < 7 ? [6, version * 4 + 10] : [6, version * 2 + 8, version * 4 + 10];
}

const isCorner = (cx, cy, size) =>
  (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6);

/** The bytes along the zigzag from the bottom right, unmasked. */
function codewords(grid, mask) {
  const size = grid.length;
  const bits = [];
  let upward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = upward ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!reserved(x, y, size)) bits.push(grid[y][x] ^ (mask(x, y) ? 1 : 0));
    }
    upward = !upward;
  }
  return Array.from({ length: bits.length >> 3 }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
}

/** The data codewords in order, taken out of their interleaved blocks. */
function dataWords(words, level, version) {
  const count = BLOCKS[level][version - 1];
  const short = Math.floor(words.length / count) - EC_CODEWORDS[level][version - 1];
  const firstLong = count - (words.length % count);
  const blocks = Array.from({ length: count }, () => []);
  let at = 0;
  for (let i = 0; i <= short; i += 1) {
    for (let block = 0; block < count; block += 1) if (i < short || block >= firstLong) blocks[block].push(words[at++]);
  }
  return blocks.flat();
}

function text(words, version) {
  let at = 0;
  const take = (count) => {
    let value = 0;
    for (; count > 0; count -= 1, at += 1) value = (value << 1) | ((words[at >> 3] >> (7 - (at & 7))) & 1);
    return value;
  };
  const wide = version > 9;
  const parts = [];
  while (at + 4 <= words.length * 8) {
    const mode = take(4);
    if (mode === 0) return parts.join("");
    if (mode === 1) parts.push(digits(take, take(wide ? 12 : 10)));
    else if (mode === 2) parts.push(characters(take, take(wide ? 11 : 9)));
    else if (mode === 4) parts.push(bytes(take, take(wide ? 16 : 8)));
    else return null;
  }
  return parts.join("");
}

function digits(take, count) {
  let out = "";
  for (let left = count; left > 0; left -= 3) {
    const size = Math.min(3, left);
    out += String(take(size * 3 + 1)).padStart(size, "0");
  }
  return out;
}

function characters(take, count) {
  let out = "";
  for (let left = count; left > 1; left -= 2) {
    const pair = take(11);
    out += ALPHANUMERIC[Math.floor(pair / 45)] + ALPHANUMERIC[pair % 45];
  }
  return count % 2 ? out + ALPHANUMERIC[take(6)] : out;
}

const bytes = (take, count) => new TextDecoder().decode(Uint8Array.from({ length: count }, () => take(8)));
