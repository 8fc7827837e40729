import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { MACHINE, WEAR } from "./appearance.ts";

const CATEGORY = "tools";

export const tools: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Електроінструмент і садова техніка / Электроинструмент и садовая техника / Power tools and garden"),
  types: [
    deviceType({
      name: worded("Перфоратор або дриль / Перфоратор или дрель / Hammer drill"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 730,
      fields: [
        {
          key: "power",
          label: worded("Живлення / Питание / Power"),
          kind: "choice",
          choices: [worded("мережа 230 В / сеть 230 В / mains 230 V"), worded("акумулятор / аккумулятор / battery")],
        },
      ],
      faults: chips(`
      не вмикається / не включается / does not turn on
      іскрить / искрит / sparks
      не б'є / не бьёт / no hammer action
      перегрівається / перегревается / overheats
      не тримає інструмент / не держит инструмент / does not hold the bit
    `),
      appearance: WEAR,
      completeness: chips(`
      кейс / кейс / case
      акумулятор / аккумулятор / battery
      зарядний пристрій / зарядное устройство / charger
      бічна ручка / боковая ручка / side handle
    `),
    }),
    deviceType({
      name: worded("Кутова шліфмашина / Угловая шлифмашина / Angle grinder"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      не вмикається / не включается / does not turn on
      шум редуктора / шум редуктора / gear noise
      іскрить / искрит / sparks
      пробитий кабель / пробит кабель / damaged cable
    `),
      appearance: WEAR,
      completeness: chips(`
      захисний кожух / защитный кожух / guard
      ключ / ключ / key
    `),
    }),
    deviceType({
      name: worded("Бензопила / Бензопила / Chainsaw"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      faults: chips(`
      не заводиться / не заводится / does not start
      глухне під навантаженням / глохнет под нагрузкой / stalls under load
      не подає мастило на ланцюг / не подаёт масло на цепь / no chain oil
      не тримає обертів / не держит обороты / unsteady idle
    `),
      appearance: MACHINE,
      completeness: chips(`
      шина / шина / bar
      ланцюг / цепь / chain
      чохол шини / чехол шины / bar cover
    `),
    }),
    deviceType({
      name: worded("Газонокосарка / Газонокосилка / Lawn mower"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      faults: chips(`
      не заводиться / не заводится / does not start
      глухне / глохнет / stalls
      сильна вібрація / сильная вибрация / strong vibration
      не їде / не едет / does not drive
    `),
      appearance: MACHINE,
      completeness: chips(`
      травозбірник / травосборник / grass bag
      ніж / нож / blade
    `),
    }),
    deviceType({
      name: worded("Генератор / Генератор / Generator"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      fields: [
        { key: "power_kw", label: worded("Потужність, кВт / Мощность, кВт / Power, kW"), kind: "number" },
        {
          key: "fuel",
          label: worded("Паливо / Топливо / Fuel"),
          kind: "choice",
          choices: [worded("бензин / бензин / petrol"), worded("дизель / дизель / diesel"), worded("газ / газ / gas")],
        },
      ],
      faults: chips(`
      не заводиться / не заводится / does not start
      немає напруги / нет напряжения / no voltage
      скаче напруга / скачет напряжение / unstable voltage
      димить / дымит / smokes
    `),
      appearance: MACHINE,
      completeness: chips(`
      ключ запалювання / ключ зажигания / ignition key
      акумулятор / аккумулятор / battery
    `),
    }),
  ],
  works: [
    usual("Діагностика / Диагностика / Diagnostics", 0.3, 200),
    usual("Заміна щіток / Замена щёток / Brushes replacement", 0.4, 250),
    usual("Заміна якоря / Замена якоря / Armature replacement", 1.0, 600),
    usual("Ремонт редуктора / Ремонт редуктора / Gearbox repair", 1.2, 750),
    usual("Чищення карбюратора / Чистка карбюратора / Carburettor cleaning", 1.0, 650),
    usual("Заміна поршневої групи / Замена поршневой группы / Piston replacement", 2.0, 1500),
    usual("Заточування ланцюга / Заточка цепи / Chain sharpening", 0.2, 100),
    usual("Сезонне обслуговування / Сезонное обслуживание / Seasonal service", 1.0, 700),
  ],
};
