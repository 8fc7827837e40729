/** The grammar numbers need before a noun: "одна гривня", "один долар", "одне євро". */
export type Gender = "masculine" | "feminine" | "neuter";

/** A counted noun: after one, after two to four, after five and more. English repeats its plural. */
export type Counted = { readonly gender: Gender; readonly forms: readonly [one: string, few: string, many: string] };

export type Numerals = {
  readonly zero: string;
  readonly minus: string;
  /** 1 to 19, masculine. Index 0 is empty. */
  readonly ones: readonly string[];
  /** The words that differ before a noun of another gender. */
  readonly inGender: Readonly<Record<Gender, Readonly<Record<number, string>>>>;
  readonly tens: readonly string[];
  readonly hundreds: readonly string[];
  /** Thousand, million, milliard, trillion. */
  readonly scales: readonly Counted[];
  /** Between tens and ones: a space, or the hyphen of "twenty-one". */
  readonly joint: string;
  readonly currencies: Readonly<Record<string, { readonly whole: Counted; readonly part: Counted }>>;
};

const masculine = (one: string, few: string, many: string): Counted => ({ gender: "masculine", forms: [one, few, many] });
const feminine = (one: string, few: string, many: string): Counted => ({ gender: "feminine", forms: [one, few, many] });
const neuter = (one: string, few: string, many: string): Counted => ({ gender: "neuter", forms: [one, few, many] });
const plural = (one: string, many: string): Counted => masculine(one, many, many);

const words = (text: string): readonly string[] => ["", ...text.split(" ")];

export const NUMERALS = {
  uk: {
    zero: "нуль",
    minus: "мінус",
    joint: " ",
    ones: words(
      "один два три чотири п’ять шість сім вісім дев’ять десять " +
        "одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять",
    ),
    inGender: { masculine: {}, feminine: { 1: "одна", 2: "дві" }, neuter: { 1: "одне" } },
    tens: ["", ...words("двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто")],
    hundreds: words("сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот"),
    scales: [
      feminine("тисяча", "тисячі", "тисяч"),
      masculine("мільйон", "мільйони", "мільйонів"),
      masculine("мільярд", "мільярди", "мільярдів"),
      masculine("трильйон", "трильйони", "трильйонів"),
    ],
    currencies: {
      UAH: { whole: feminine("гривня", "гривні", "гривень"), part: feminine("копійка", "копійки", "копійок") },
      EUR: { whole: neuter("євро", "євро", "євро"), part: masculine("євроцент", "євроценти", "євроцентів") },
      USD: { whole: masculine("долар США", "долари США", "доларів США"), part: masculine("цент", "центи", "центів") },
      PLN: { whole: masculine("злотий", "злоті", "злотих"), part: masculine("грош", "гроші", "грошів") },
    },
  },
  ru: {
    zero: "ноль",
    minus: "минус",
    joint: " ",
    ones: words(
      "один два три четыре пять шесть семь восемь девять десять " +
        "одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    ),
    inGender: { masculine: {}, feminine: { 1: "одна", 2: "две" }, neuter: { 1: "одно" } },
    tens: ["", ...words("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")],
    hundreds: words("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
    scales: [
      feminine("тысяча", "тысячи", "тысяч"),
      masculine("миллион", "миллиона", "миллионов"),
      masculine("миллиард", "миллиарда", "миллиардов"),
      masculine("триллион", "триллиона", "триллионов"),
    ],
    currencies: {
      UAH: { whole: feminine("гривна", "гривны", "гривен"), part: feminine("копейка", "копейки", "копеек") },
      EUR: { whole: masculine("евро", "евро", "евро"), part: masculine("евроцент", "евроцента", "евроцентов") },
      USD: { whole: masculine("доллар США", "доллара США", "долларов США"), part: masculine("цент", "цента", "центов") },
      PLN: { whole: masculine("злотый", "злотых", "злотых"), part: masculine("грош", "гроша", "грошей") },
    },
  },
  en: {
    zero: "zero",
    minus: "minus",
    joint: "-",
    ones: words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
    inGender: { masculine: {}, feminine: {}, neuter: {} },
    tens: ["", ...words("twenty thirty forty fifty sixty seventy eighty ninety")],
    hundreds: [
      "",
      ...words("one two three four five six seven eight nine")
        .slice(1)
        .map((word) => `${word} hundred`),
    ],
    scales: [plural("thousand", "thousand"), plural("million", "million"), plural("billion", "billion"), plural("trillion", "trillion")],
    currencies: {
      UAH: { whole: plural("hryvnia", "hryvnias"), part: plural("kopiyka", "kopiykas") },
      EUR: { whole: plural("euro", "euros"), part: plural("cent", "cents") },
      USD: { whole: plural("US dollar", "US dollars"), part: plural("cent", "cents") },
      PLN: { whole: plural("zloty", "zlotys"), part: plural("grosz", "groszy") },
    },
  },
} as const satisfies Record<string, Numerals>;
