import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { SCREEN, WEAR } from "./appearance.ts";

const CATEGORY = "computers";

export const computers: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Комп'ютери та офісна техніка / Компьютеры и офисная техника / Computers and office equipment"),
  types: [
    deviceType({
      name: worded("Ноутбук / Ноутбук / Laptop"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        { key: "cpu", label: worded("Процесор / Процессор / Processor"), kind: "text" },
        { key: "ram_gb", label: worded("Пам'ять, ГБ / Память, ГБ / Memory, GB"), kind: "number" },
        { key: "backup", label: worded("Дані треба зберегти / Данные нужно сохранить / Data must be kept"), kind: "yes-no" },
      ],
      faults: chips(`
      не вмикається / не включается / does not turn on
      перегрівається / перегревается / overheats
      не заряджається / не заряжается / does not charge
      розбитий екран / разбитый экран / broken screen
      немає зображення / нет изображения / no picture
      залитий рідиною / залит жидкостью / liquid damage
      повільно працює / медленно работает / slow
      не працює клавіатура / не работает клавиатура / keyboard does not work
    `),
      appearance: SCREEN,
      completeness: chips(`
      зарядний пристрій / зарядное устройство / charger
      сумка / сумка / bag
      накопичувач / накопитель / storage drive
    `),
    }),
    deviceType({
      name: worded("Системний блок / Системный блок / Desktop computer"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [{ key: "backup", label: worded("Дані треба зберегти / Данные нужно сохранить / Data must be kept"), kind: "yes-no" }],
      faults: chips(`
      не вмикається / не включается / does not turn on
      синій екран / синий экран / blue screen
      шумить вентилятор / шумит вентилятор / noisy fan
      не бачить диск / не видит диск / drive is not seen
      віруси / вирусы / viruses
    `),
      appearance: WEAR,
      completeness: chips(`
      кабель живлення / кабель питания / power cable
      клавіатура / клавиатура / keyboard
      миша / мышь / mouse
    `),
    }),
    deviceType({
      name: worded("Принтер або БФП / Принтер или МФУ / Printer"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "pages",
      fields: [
        {
          key: "technology",
          label: worded("Технологія / Технология / Technology"),
          kind: "choice",
          choices: [worded("лазерний / лазерный / laser"), worded("струменевий / струйный / inkjet")],
        },
      ],
      faults: chips(`
      не друкує / не печатает / does not print
      зминає папір / мнёт бумагу / paper jams
      смуги на відбитку / полосы на отпечатке / stripes on prints
      не бере папір / не берёт бумагу / does not pick paper
      помилка картриджа / ошибка картриджа / cartridge error
    `),
      appearance: WEAR,
      completeness: chips(`
      картридж / картридж / cartridge
      кабель USB / кабель USB / USB cable
      кабель живлення / кабель питания / power cable
    `),
    }),
    deviceType({
      name: worded("Монітор / Монитор / Monitor"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      не вмикається / не включается / does not turn on
      немає зображення / нет изображения / no picture
      блимає / мерцает / flickers
      смуги на екрані / полосы на экране / lines on the screen
    `),
      appearance: SCREEN,
      completeness: chips(`
      підставка / подставка / stand
      кабель живлення / кабель питания / power cable
    `),
    }),
  ],
  works: [
    usual("Діагностика / Диагностика / Diagnostics", 0.5, 300),
    usual("Чищення від пилу, заміна термопасти / Чистка от пыли, замена термопасты / Cleaning and thermal paste", 1.0, 700),
    usual("Заміна матриці / Замена матрицы / Screen replacement", 1.0, 800),
    usual("Заміна клавіатури / Замена клавиатуры / Keyboard replacement", 0.8, 600),
    usual("Заміна роз'єму живлення / Замена разъёма питания / Power socket replacement", 1.5, 1100),
    usual("Відновлення після залиття / Восстановление после залития / Liquid damage recovery", 2.5, 1800),
    usual("Встановлення операційної системи / Установка операционной системы / Operating system installation", 1.5, 800),
    usual("Перенесення даних / Перенос данных / Data transfer", 1.0, 600),
    usual("Заправлення картриджа / Заправка картриджа / Cartridge refill", 0.3, 250),
  ],
};
