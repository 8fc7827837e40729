import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { BODY } from "./appearance.ts";

const CATEGORY = "cars";

export const cars: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Автомобілі / Автомобили / Cars"),
  types: [
    deviceType({
      name: worded("Легковий автомобіль / Легковой автомобиль / Passenger car"),
      category: CATEGORY,
      identifier: "vin",
      warrantyDefaultDays: 0,
      meterUnit: "km",
      serialLabel: worded("VIN / VIN / VIN"),
      serialPattern: "*****************",
      fields: [
        { key: "year", label: worded("Рік випуску / Год выпуска / Year"), kind: "number" },
        { key: "engine_code", label: worded("Код двигуна / Код двигателя / Engine code"), kind: "text" },
        { key: "engine_cm3", label: worded("Об'єм, см³ / Объём, см³ / Volume, cm³"), kind: "number" },
        {
          key: "fuel",
          label: worded("Пальне / Топливо / Fuel"),
          kind: "choice",
          choices: [
            worded("бензин / бензин / petrol"),
            worded("дизель / дизель / diesel"),
            worded("газ/бензин / газ/бензин / LPG/petrol"),
            worded("гібрид / гибрид / hybrid"),
            worded("електро / электро / electric"),
          ],
        },
        {
          key: "gearbox",
          label: worded("Коробка передач / Коробка передач / Gearbox"),
          kind: "choice",
          choices: [
            worded("механічна / механическая / manual"),
            worded("автоматична / автоматическая / automatic"),
            worded("роботизована / роботизированная / automated manual"),
            worded("варіатор / вариатор / CVT"),
          ],
        },
        { key: "colour", label: worded("Колір і код фарби / Цвет и код краски / Colour and paint code"), kind: "text" },
      ],
      faults: chips(`
      планове ТО / плановое ТО / planned service
      стукіт у підвісці / стук в подвеске / knocking suspension
      не заводиться / не заводится / does not start
      горить Check Engine / горит Check Engine / check engine light is on
      гальма скриплять або не тримають / тормоза скрипят или не держат / brakes squeal or do not hold
      перегрівається / перегревается / overheats
      тече рідина / течёт жидкость / fluid leak
      не холодить кондиціонер / не холодит кондиционер / air conditioner does not cool
    `),
      appearance: BODY,
      completeness: chips(`
      ключі / ключи / keys
      свідоцтво про реєстрацію / свидетельство о регистрации / registration certificate
      запасне колесо / запасное колесо / spare wheel
      аптечка / аптечка / first-aid kit
      магнітола / магнитола / radio
      сервісна книжка / сервисная книжка / service book
    `),
    }),
    deviceType({
      name: worded("Мікроавтобус або вантажівка / Микроавтобус или грузовик / Van or truck"),
      category: CATEGORY,
      identifier: "vin",
      warrantyDefaultDays: 0,
      meterUnit: "km",
      fields: [
        { key: "year", label: worded("Рік випуску / Год выпуска / Year"), kind: "number" },
        { key: "mass_kg", label: worded("Повна маса, кг / Полная масса, кг / Full mass, kg"), kind: "number" },
      ],
      faults: chips(`
      планове ТО / плановое ТО / planned service
      не заводиться / не заводится / does not start
      втрата тяги / потеря тяги / loss of power
      стукіт у підвісці / стук в подвеске / knocking suspension
      гальма не тримають / тормоза не держат / brakes do not hold
    `),
      appearance: BODY,
      completeness: chips(`
      ключі / ключи / keys
      свідоцтво про реєстрацію / свидетельство о регистрации / registration certificate
      тахограф / тахограф / tachograph
    `),
    }),
    deviceType({
      name: worded("Мотоцикл або скутер / Мотоцикл или скутер / Motorcycle or scooter"),
      category: CATEGORY,
      identifier: "vin",
      warrantyDefaultDays: 0,
      meterUnit: "km",
      faults: chips(`
      не заводиться / не заводится / does not start
      погано гальмує / плохо тормозит / brakes badly
      стукіт двигуна / стук двигателя / engine knocks
      планове ТО / плановое ТО / planned service
    `),
      appearance: BODY,
      completeness: chips(`
      ключі / ключи / keys
      свідоцтво про реєстрацію / свидетельство о регистрации / registration certificate
    `),
    }),
  ],
  works: [
    usual("Комп'ютерна діагностика / Компьютерная диагностика / Computer diagnostics", 0.5, 500),
    usual("Діагностика ходової / Диагностика ходовой / Suspension check", 0.6, 360),
    usual("Заміна мастила та фільтра / Замена масла и фильтра / Oil and filter change", 0.8, 480),
    usual("Заміна передніх колодок / Замена передних колодок / Front pads replacement", 1.0, 600),
    usual("Заміна стійок стабілізатора / Замена стоек стабилизатора / Stabiliser links replacement", 0.6, 360),
    usual("Заміна ременя ГРМ / Замена ремня ГРМ / Timing belt replacement", 4.0, 2400),
    usual("Заміна зчеплення / Замена сцепления / Clutch replacement", 5.0, 3000),
    usual("Шиномонтаж, комплект / Шиномонтаж, комплект / Tyre change, set of four", 1.0, 700),
    usual("Розвал-сходження / Развал-схождение / Wheel alignment", 1.0, 800),
    usual("Заправлення кондиціонера / Заправка кондиционера / Air conditioner recharge", 0.7, 900),
  ],
};
