import type { FormName, PaperOf } from "#contracts/printing/forms.ts";
import type { Milli, Minor } from "#contracts/kernel/measure.ts";

/** One paid repair as every form prints it: what a shop sees before it has papers of its own, and what the tests read. */

const uah = (hryvnias: number): Minor => Math.round(hryvnias * 100) as Minor;
const pieces = (count: number): Milli => Math.round(count * 1_000) as Milli;

const letterhead = {
  name: "ТОВ «Сервіс-Плюс»",
  code: "32112239",
  vatNumber: "321122326658",
  taxStatus: "vat-payer",
  iban: "UA213223130000026007233566001",
  bank: "АТ «Укрексімбанк», МФО 322313",
  address: "м. Київ, вул. Майстрова, 8",
  phone: "+380 44 555 01 00",
  hours: "щодня 9:00–19:00",
} as const;

const head = { letterhead, day: "2026-03-05", currency: "UAH" };
const customer = { name: "Іваненко Олена Петрівна", phone: "+380 67 555 01 17", address: "м. Київ, вул. Ґонти, 12, кв. 7" };
const device = { name: "Пральна машина Bosch WAN28", serial: "WM-778812" };

const works = [
  { name: "Діагностика", unit: "посл.", quantity: pieces(1), normHours: pieces(0.5), price: uah(300), amount: uah(300), performers: ["Іван"] },
  {
    name: "Заміна зливного насоса",
    unit: "посл.",
    quantity: pieces(1),
    normHours: pieces(1.5),
    price: uah(900),
    amount: uah(900),
    performers: ["Іван", "Петро"],
    warrantyDays: 90,
  },
];
const parts = [
  { name: "Зливний насос", article: "P1", unit: "шт.", quantity: pieces(1), price: uah(1560), amount: uah(1560), warrantyDays: 180 },
  { name: "Кільце ущільнювальне", article: "P2", unit: "шт.", quantity: pieces(2), price: uah(90), amount: uah(180) },
];
const totals = { total: uah(2940), vat: uah(490), paid: uah(1500) };
const master = { name: "Лисенко Н. П.", post: "Майстер-приймальник" };
const director = { name: "Коваль А. М.", post: "Директор" };

const cash = {
  ...head,
  number: "CR-0002",
  day: "2026-03-03",
  vat: uah(250),
  amount: uah(1500),
  accountant: "Гнатюк О. І.",
  cashier: "Лисенко Н. П.",
};

export const EXAMPLES: { readonly [Name in FormName]: PaperOf<Name> } = {
  "intake-receipt": {
    ...head,
    number: "RI-0001",
    day: "2026-03-02",
    time: "10:43",
    customer,
    device,
    acceptedBy: master,
    repairKind: "paid",
    fault: "Не зливає воду, гудить при зливі, на екрані помилка E18",
    appearance: "Подряпини",
    completeness: ["Шланг зливу", "Шланг заливу"],
    diagnosticsPrice: uah(300),
    promised: { day: "2026-03-05", time: "18:00" },
    budgetLimit: uah(3000),
    agreedValue: uah(12_000),
    statusUrl: "https://splus.example/r/7KQ4-M2XD",
  },
  "device-label": {
    number: "RI-0001",
    code: "RI-0001",
    device: "Bosch WAN28",
    serial: "WM-778812",
    customer: "Іваненко О.",
    promised: { day: "2026-03-05", time: "18:00" },
    accessories: ["Шланг зливу"],
  },
  "work-order": {
    ...head,
    number: "WO-0001",
    day: "2026-03-02",
    customer,
    device,
    works,
    parts,
    totals,
    master,
    repairKind: "paid",
    intakeNumber: "RI-0001",
    reason: "Не зливає воду, гудить при зливі, на екрані помилка E18",
    worksTotal: uah(1200),
    partsTotal: uah(1740),
    customerParts: [{ name: "Шланг заливу", unit: "шт.", quantity: pieces(1) }],
    promised: { day: "2026-03-05", time: "18:00" },
    completedOn: "2026-03-05",
    warrantyDays: 90,
    approval: { amount: uah(2940), moment: { day: "2026-03-02", time: "15:20" }, by: "Іваненко О. П.", channel: "чат" },
    recommendations: "Раз на місяць очищувати фільтр насоса.",
  },
  estimate: {
    ...head,
    number: "WO-0001/1",
    day: "2026-03-02",
    version: 1,
    orderNumber: "WO-0001",
    customer,
    device,
    works,
    parts,
    master,
    totals: { total: uah(2940), vat: uah(490) },
    diagnosis: "Зливний насос заклинило, ущільнення протікає.",
    validUntil: "2026-03-16",
    duration: "3 робочі дні",
    approvalUrl: "https://splus.example/e/7KQ4-M2XD",
  },
  act: {
    ...head,
    number: "WO-0001",
    place: "м. Київ",
    customer,
    device,
    totals,
    executor: director,
    lines: [...works, ...parts],
    contract: "Договір приєднання (публічна оферта) від 01.01.2026",
    basis: "Замовлення-наряд № WO-0001 від 02.03.2026",
  },
  invoice: {
    ...head,
    number: "IN-0001",
    buyer: customer,
    lines: [...works, ...parts],
    totals: { total: uah(2940), vat: uah(490) },
    contract: "Договір приєднання (публічна оферта) від 01.01.2026",
    order: "Замовлення-наряд № WO-0001 від 02.03.2026",
    dueOn: "2026-03-12",
    signatory: director,
  },
  "cash-in": { ...cash, receivedFrom: "Іваненко Олена Петрівна", basis: "Передплата за замовленням WO-0001", account: "681" },
  "cash-out": {
    ...cash,
    number: "CP-0001",
    paidTo: "Іваненко Олена Петрівна",
    basis: "Повернення передплати за замовленням WO-0001",
    account: "681",
    director: "Коваль А. М.",
    identity: "паспорт (ID-картка) № 001234567 від 12.04.2021",
  },
  "warranty-card": {
    ...head,
    number: "WO-0001",
    customer,
    device,
    master,
    terms: [
      { name: "Заміна зливного насоса", beginsOn: "2026-03-05", days: 90, endsOn: "2026-06-03" },
      { name: "Зливний насос", serial: "DP-40021", beginsOn: "2026-03-05", days: 180, endsOn: "2026-09-07", extendedDays: 6 },
    ],
    stays: [{ inOn: "2026-04-10", outOn: "2026-04-16", number: "RI-0044", work: "Не зливає воду", days: 6 }],
  },
  "warranty-claim": {
    ...head,
    number: "WC-0001",
    day: "2026-03-31",
    payer: { name: "ТОВ «ТехБренд Україна»", code: "40123456" },
    contract: "Сервісний договір № 12/26",
    through: "2026-03-31",
    returnBy: "2026-04-15",
    repairs: [
      {
        number: "WO-0002",
        completedOn: "2026-03-09",
        device: "Ноутбук TechBrand X5",
        serial: "NB-5521",
        soldOn: "2025-09-14",
        card: "TB-900417",
        faultCode: "E-14",
        lines: [
          { name: "Заміна материнської плати", article: "W-2", quantity: pieces(1), amount: uah(576) },
          { name: "Материнська плата", article: "P3", quantity: pieces(1), serials: ["MB-77120"], amount: uah(2772) },
        ],
        photos: 3,
        papers: 1,
        amount: uah(3348),
      },
    ],
    totals: { total: uah(3348), vat: uah(558) },
    comment: "Акт технічного стану підписала власниця: Іваненко О. П.",
    signatory: director,
  },
};
