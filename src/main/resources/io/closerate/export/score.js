/** The score of a lead: an object that is keyed by column name, its values texts or numbers. */
function score(lead) {
  const reasons = [];
  let points = 0;
  for (const line of GRID.lines) {
    const [level, worth] = line.levels[placeOf(lead || {}, line.cuts)];
    points += worth;
    if (worth !== 0) {
      reasons.push({ attribute: line.attribute, level: level, points: worth });
    }
  }
  reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { score: points, probability: probabilityOf(points), tier: tierOf(points), reasons: reasons };
}

function probabilityOf(points) {
  const curve = GRID.curve;
  if (curve.type === "knots") {
    return between(curve.scores, curve.probabilities, points);
  }
  const logOdds = Math.max(-curve.farthest, Math.min(curve.farthest, curve.intercept + curve.slope * points));
  return 1 / (1 + Math.exp(-logOdds));
}

/** Along straight lines from knot to knot, level outside. */
function between(scores, values, points) {
  const above = scores.findIndex((score) => score >= points);
  if (above <= 0) {
    return values[above < 0 ? values.length - 1 : 0];
  }
  const share = (points - scores[above - 1]) / (scores[above] - scores[above - 1]);
  return values[above - 1] + share * (values[above] - values[above - 1]);
}

function tierOf(points) {
  return GRID.tiers.find(([, from]) => points >= from)[0];
}

/** The place of the level: of two cuts, the second one runs faster. */
function placeOf(lead, cuts) {
  return cuts.reduce((place, cut) => place * cut.size + binOf(lead, cut), 0);
}

function binOf(lead, cut) {
  const reading = READ[cut.signal](lead, cut);
  if (reading === undefined) {
    return cut.size - 2; // missing
  }
  const special = cut.specials.findIndex((values) => values.includes(reading));
  if (special >= 0) {
    return cut.ranges + cut.words.length + special;
  }
  if (typeof reading === "number" && cut.ranges > 0) {
    return cut.starts.filter((start) => start <= reading).length;
  }
  const word = cut.words.findIndex((words) => words.includes(reading));
  return word >= 0 ? word : cut.size - 1; // unseen
}

/** What each kind of signal reads of a lead; undefined where it is missing. */
const READ = {
  word: (lead, cut) => textOf(lead, cut.column) || undefined,
  number: (lead, cut) => numberOf(valueOf(lead, cut.column)),
  email: (lead, cut) => emailClassOf(textOf(lead, cut.column)) || undefined,
  days: (lead, cut) => {
    const from = dayOf(textOf(lead, cut.column));
    const to = dayOf(textOf(lead, cut.reference));
    return from === undefined || to === undefined ? undefined : to - from;
  },
};

function valueOf(lead, column) {
  return Object.prototype.hasOwnProperty.call(lead, column) ? lead[column] : undefined;
}

function textOf(lead, column) {
  return stripped(valueOf(lead, column));
}

/** A value as text, without white space around it. */
function stripped(value) {
  if (value === undefined || value === null || (typeof value === "number" && !Number.isFinite(value))) {
    return "";
  }
  const text = value instanceof Date ? (Number.isNaN(value.getTime()) ? "" : value.toISOString()) : String(value);
  let from = 0;
  let to = text.length;
  while (from < to && isWhite(text.charCodeAt(from))) {
    from++;
  }
  while (to > from && isWhite(text.charCodeAt(to - 1))) {
    to--;
  }
  return text.slice(from, to);
}

/** White space as Closerate sees it: no-break spaces are none. */
function isWhite(code) {
  return (code >= 9 && code <= 13) || (code >= 28 && code <= 32) || code === 0x1680
    || (code >= 0x2000 && code <= 0x200a && code !== 0x2007) || code === 0x2028 || code === 0x2029 || code === 0x205f || code === 0x3000;
}

const NUMBER = /^-?(?:(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:'[0-9]{3})+)(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?$/;
const TOO_LONG = /^-?[0-9]{16,}$/;

/**
 * A number, or a text that people write for one: 1234.5; 1 234,5; 1'234.5; 1.234.567; 1e3. Of two different signs the last one
 * begins the decimals; a sign that occurs once does so too; one that occurs more often parts thousands.
 */
function numberOf(value) {
  if (typeof value === "number") {
    return Number.isFinite(value) ? value + 0 : undefined; // and -0 is 0
  }
  const text = stripped(value);
  if (text.length > 40) {
    return undefined;
  }
  const commas = text.split(",").length - 1;
  const points = text.split(".").length - 1;
  const decimalComma = commas === 0 ? points > 1 : points === 0 ? commas === 1 : text.lastIndexOf(",") > text.lastIndexOf(".");
  const grouped = text.replace(/[ \u00a0\u202f\u2019]/g, "'");
  const plain = decimalComma ? grouped.replace(/\./g, "'").replace(/,/g, ".") : grouped.replace(/,/g, "'");
  const bare = plain.replace(/'/g, "");
  return NUMBER.test(plain) && !TOO_LONG.test(bare) ? Number(bare) + 0 : undefined;
}

const TIME = "(?:[T ][0-9]{1,2}:[0-9]{2}[0-9:.,+\\-TZAPMapm ]*)?$";
const YEAR_FIRST = new RegExp("^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + TIME);
const DAY_FIRST = new RegExp("^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})" + TIME);

/** The number of a day, counted without gaps; undefined for what is no date. */
function dayOf(text) {
  if (text.length > 48) {
    return undefined;
  }
  const yearFirst = YEAR_FIRST.exec(text);
  const dayFirst = yearFirst ? null : DAY_FIRST.exec(text);
  if (!yearFirst && !dayFirst) {
    return undefined;
  }
  const [year, month, day] = (yearFirst ? yearFirst.slice(1, 4) : dayFirst.slice(1, 4).reverse()).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]) {
    return undefined;
  }
  const y = year + 400 - (month <= 2 ? 1 : 0); // years that begin in March
  const m = month + (month <= 2 ? 9 : -3);
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

function emailClassOf(text) {
  const address = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (address === "") {
    return "";
  }
  const at = address.indexOf("@");
  const domain = address.slice(at + 1);
  const fenced = "." + domain + ".";
  const valid = at > 0 && !/[ \t\n\v\f\r,;:"<>()]/.test(address) && !/[@!#$%&'*+/=?[\\\]^_`{|}~]/.test(domain)
    && domain.includes(".") && !fenced.includes("..") && !fenced.includes(".-") && !fenced.includes("-.")
    && !/\.[^.]$/u.test(domain) && !/[0-9]$/.test(domain);
  if (!valid) {
    return "invalid";
  }
  const mail = GRID.mail;
  return mail.disposable.includes(domain) ? "disposable" : mail.personal.includes(domain) ? "personal"
    : mail.generic.includes(address.slice(0, at)) ? "generic" : "professional";
}
