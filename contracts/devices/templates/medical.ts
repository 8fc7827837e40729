import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { SCREEN, WEAR } from "./appearance.ts";

const CATEGORY = "medical";

export const medical: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Медичне обладнання / Медицинское оборудование / Medical equipment"),
  types: [
    deviceType({
      name: worded("Стоматологічна установка / Стоматологическая установка / Dental unit"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      fields: [
        { key: "verified_until", label: worded("Повірка чинна до / Поверка действительна до / Verified until"), kind: "day" },
        { key: "risk_class", label: worded("Клас безпеки / Класс безопасности / Safety class"), kind: "choice", choices: ["I", "IIa", "IIb", "III"] },
      ],
      faults: chips(`
      немає подачі води / нет подачи воды / no water
      немає подачі повітря / нет подачи воздуха / no air
      не піднімається крісло / не поднимается кресло / chair does not rise
      не працює світильник / не работает светильник / lamp does not work
      протікає / протекает / leaks
    `),
      appearance: WEAR,
      completeness: chips(`
      наконечники / наконечники / handpieces
      педаль / педаль / foot control
      паспорт / паспорт / passport
    `),
    }),
    deviceType({
      name: worded("Апарат УЗД / Аппарат УЗИ / Ultrasound scanner"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        { key: "verified_until", label: worded("Повірка чинна до / Поверка действительна до / Verified until"), kind: "day" },
        { key: "patient_data", label: worded("Містить дані пацієнтів / Содержит данные пациентов / Holds patient data"), kind: "yes-no" },
      ],
      faults: chips(`
      не вмикається / не включается / does not turn on
      артефакти на зображенні / артефакты на изображении / artefacts in the image
      не бачить датчик / не видит датчик / probe is not seen
      перегрівається / перегревается / overheats
    `),
      appearance: SCREEN,
      completeness: chips(`
      датчики / датчики / probes
      принтер / принтер / printer
      кабель живлення / кабель питания / power cable
    `),
    }),
    deviceType({
      name: worded("Автоклав / Автоклав / Autoclave"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "cycles",
      fields: [{ key: "tested_on", label: worded("Останнє випробування / Последнее испытание / Last test"), kind: "day" }],
      faults: chips(`
      не набирає тиск / не набирает давление / no pressure
      не гріє / не греет / does not heat
      протікає ущільнювач / протекает уплотнитель / seal leaks
      показує помилку / показывает ошибку / shows an error code
    `),
      appearance: WEAR,
      completeness: chips(`
      лотки / лотки / trays
      паспорт / паспорт / passport
    `),
    }),
  ],
  works: [
    usual("Діагностика / Диагностика / Diagnostics", 1.0, 900),
    usual("Планове технічне обслуговування / Плановое техническое обслуживание / Planned maintenance", 2.0, 1800),
    usual("Ремонт наконечника / Ремонт наконечника / Handpiece repair", 1.5, 1400),
    usual("Заміна ущільнювачів / Замена уплотнителей / Seals replacement", 1.0, 900),
    usual("Калібрування та перевірка / Калибровка и проверка / Calibration and check", 1.5, 1600),
    usual("Ремонт блока живлення / Ремонт блока питания / Power supply repair", 2.0, 2200),
  ],
};
