import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { MACHINE } from "./appearance.ts";

const CATEGORY = "agricultural";

export const agricultural: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Сільськогосподарська та будівельна техніка / Сельскохозяйственная и строительная техника / Agricultural and construction machines"),
  types: [
    deviceType({
      name: worded("Трактор / Трактор / Tractor"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      serialLabel: worded("Заводський № / Заводской № / Serial No."),
      fields: [
        { key: "engine_no", label: worded("№ двигуна / № двигателя / Engine No."), kind: "text" },
        { key: "power_hp", label: worded("Потужність, к. с. / Мощность, л. с. / Power, hp"), kind: "number" },
        { key: "year", label: worded("Рік випуску / Год выпуска / Year"), kind: "number" },
      ],
      faults: chips(`
      не заводиться / не заводится / does not start
      втрата потужності / потеря мощности / loss of power
      димить / дымит / smokes
      не працює гідравліка / не работает гидравлика / hydraulics do not work
      тече мастило / течёт масло / oil leak
      не вмикається передача / не включается передача / gear does not engage
    `),
      appearance: MACHINE,
      completeness: chips(`
      ключі / ключи / keys
      техпаспорт / техпаспорт / registration papers
      інструмент / инструмент / tools
    `),
    }),
    deviceType({
      name: worded("Екскаватор / Экскаватор / Excavator"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      fields: [{ key: "bucket_m3", label: worded("Ківш, м³ / Ковш, м³ / Bucket, m³"), kind: "number" }],
      faults: chips(`
      слабке зусилля / слабое усилие / weak force
      тече гідравліка / течёт гидравлика / hydraulic leak
      перегрівається / перегревается / overheats
      помилка електроніки / ошибка электроники / electronic fault
    `),
      appearance: MACHINE,
      completeness: chips(`
      ключі / ключи / keys
      ківш / ковш / bucket
    `),
    }),
    deviceType({
      name: worded("Мотоблок / Мотоблок / Walk-behind tractor"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      faults: chips(`
      не заводиться / не заводится / does not start
      глухне / глохнет / stalls
      вибиває передачу / выбивает передачу / jumps out of gear
      тече мастило / течёт масло / oil leak
    `),
      appearance: MACHINE,
      completeness: chips(`
      фрези / фрезы / tillers
      паспорт / паспорт / passport
    `),
    }),
  ],
  works: [
    usual("Виїзна діагностика / Выездная диагностика / On-site diagnostics", 2.0, 1800),
    usual("Технічне обслуговування 250 год / Техническое обслуживание 250 ч / 250-hour service", 3.0, 2800),
    usual("Ремонт гідроциліндра / Ремонт гидроцилиндра / Hydraulic cylinder repair", 4.0, 4500),
    usual("Ремонт паливної апаратури / Ремонт топливной аппаратуры / Fuel system repair", 4.0, 5000),
    usual("Капітальний ремонт двигуна / Капитальный ремонт двигателя / Engine overhaul", 24.0, 24000),
    usual("Заміна зчеплення / Замена сцепления / Clutch replacement", 8.0, 7500),
    usual("Комп'ютерна діагностика / Компьютерная диагностика / Computer diagnostics", 1.0, 1500),
  ],
};
