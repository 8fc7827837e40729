import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { SCREEN, WEAR } from "./appearance.ts";

const CATEGORY = "phones";

export const phones: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Телефони та гаджети / Телефоны и гаджеты / Phones and gadgets"),
  types: [
    deviceType({
      name: worded("Телефон / Телефон / Phone"),
      category: CATEGORY,
      identifier: "imei",
      warrantyDefaultDays: 365,
      fields: [
        { key: "storage_gb", label: worded("Пам'ять, ГБ / Память, ГБ / Storage, GB"), kind: "number" },
        { key: "colour", label: worded("Колір / Цвет / Colour"), kind: "text" },
        {
          key: "activation_lock",
          label: worded("Прив'язаний до облікового запису / Привязан к учётной записи / Locked to an account"),
          kind: "yes-no",
        },
      ],
      faults: chips(`
      розбитий екран / разбитый экран / broken screen
      не вмикається / не включается / does not turn on
      не заряджається / не заряжается / does not charge
      швидко розряджається / быстро разряжается / battery drains fast
      не бачить мережу / не видит сеть / no network
      не чути співрозмовника / не слышно собеседника / caller is not heard
      був у воді / был в воде / was in water
      не працює камера / не работает камера / camera does not work
    `),
      appearance: SCREEN,
      completeness: chips(`
      чохол / чехол / case
      зарядний пристрій / зарядное устройство / charger
      SIM-картка / SIM-карта / SIM card
      картка пам'яті / карта памяти / memory card
      коробка / коробка / box
    `),
    }),
    deviceType({
      name: worded("Планшет / Планшет / Tablet"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      розбитий екран / разбитый экран / broken screen
      не вмикається / не включается / does not turn on
      не заряджається / не заряжается / does not charge
      не реагує на дотик / не реагирует на касание / touch does not respond
    `),
      appearance: SCREEN,
      completeness: chips(`
      чохол / чехол / case
      стилус / стилус / stylus
      зарядний пристрій / зарядное устройство / charger
    `),
    }),
    deviceType({
      name: worded("Смарт-годинник / Смарт-часы / Smart watch"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      розбите скло / разбитое стекло / broken glass
      не заряджається / не заряжается / does not charge
      не вмикається / не включается / does not turn on
      не з'єднується з телефоном / не соединяется с телефоном / does not pair
    `),
      appearance: SCREEN,
      completeness: chips(`
      ремінець / ремешок / strap
      зарядна станція / зарядная станция / charging dock
    `),
    }),
    deviceType({
      name: worded("Навушники / Наушники / Headphones"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      не працює один навушник / не работает один наушник / one side is silent
      не заряджаються / не заряжаются / do not charge
      не з'єднуються / не соединяются / do not connect
    `),
      appearance: WEAR,
      completeness: chips(`
      кейс / кейс / case
      кабель / кабель / cable
      амбушури / амбушюры / ear pads
    `),
    }),
  ],
  works: [
    usual("Діагностика / Диагностика / Diagnostics", 0.3, 200),
    usual("Заміна дисплейного модуля / Замена дисплейного модуля / Display replacement", 0.7, 600),
    usual("Заміна акумулятора / Замена аккумулятора / Battery replacement", 0.5, 400),
    usual("Заміна роз'єму заряджання / Замена разъёма зарядки / Charging port replacement", 0.8, 500),
    usual("Чищення після вологи / Чистка после влаги / Cleaning after moisture", 1.0, 700),
    usual("Заміна заднього скла / Замена заднего стекла / Back glass replacement", 1.2, 800),
    usual("Відновлення програмного забезпечення / Восстановление программного обеспечения / Software recovery", 0.8, 500),
    usual("Ремонт материнської плати / Ремонт материнской платы / Mainboard repair", 2.0, 1600),
  ],
};
