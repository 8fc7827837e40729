import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { BODY } from "./appearance.ts";

const CATEGORY = "bicycles";

export const bicycles: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Велосипеди та електросамокати / Велосипеды и электросамокаты / Bicycles and e-scooters"),
  types: [
    deviceType({
      name: worded("Велосипед / Велосипед / Bicycle"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      serialLabel: worded("№ рами / № рамы / Frame No."),
      fields: [
        {
          key: "wheel_inch",
          label: worded("Колеса, дюйми / Колёса, дюймы / Wheels, inches"),
          kind: "choice",
          choices: ["20", "24", "26", "27.5", "28", "29"],
        },
        {
          key: "brakes",
          label: worded("Гальма / Тормоза / Brakes"),
          kind: "choice",
          choices: [
            worded("обідні / ободные / rim"),
            worded("дискові механічні / дисковые механические / mechanical disc"),
            worded("дискові гідравлічні / дисковые гидравлические / hydraulic disc"),
          ],
        },
      ],
      faults: chips(`
      прокол / прокол / puncture
      погано перемикає передачі / плохо переключает передачи / shifts badly
      не гальмує / не тормозит / brakes do not hold
      вісімка колеса / восьмёрка колеса / buckled wheel
      люфт каретки / люфт каретки / loose bottom bracket
      скрипить / скрипит / creaks
    `),
      appearance: BODY,
      completeness: chips(`
      педалі / педали / pedals
      фара / фара / light
      замок / замок / lock
    `),
    }),
    deviceType({
      name: worded("Електросамокат / Электросамокат / E-scooter"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "km",
      faults: chips(`
      не вмикається / не включается / does not turn on
      не заряджається / не заряжается / does not charge
      не їде / не едет / does not drive
      прокол / прокол / puncture
      мала відстань / малый пробег / short range
      показує помилку / показывает ошибку / shows an error code
    `),
      appearance: BODY,
      completeness: chips(`
      зарядний пристрій / зарядное устройство / charger
      ключ / ключ / key
    `),
    }),
    deviceType({
      name: worded("Електровелосипед / Электровелосипед / E-bike"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "km",
      fields: [{ key: "battery_wh", label: worded("Акумулятор, Вт·год / Аккумулятор, Вт·ч / Battery, Wh"), kind: "number" }],
      faults: chips(`
      не вмикається мотор / не включается мотор / motor does not start
      не заряджається / не заряжается / does not charge
      мала відстань / малый пробег / short range
      погано перемикає передачі / плохо переключает передачи / shifts badly
    `),
      appearance: BODY,
      completeness: chips(`
      акумулятор / аккумулятор / battery
      зарядний пристрій / зарядное устройство / charger
      ключ / ключ / key
    `),
    }),
  ],
  works: [
    usual("Ремонт проколу / Ремонт прокола / Puncture repair", 0.3, 150),
    usual("Налаштування перемикачів / Настройка переключателей / Gear adjustment", 0.4, 250),
    usual("Повне технічне обслуговування / Полное техническое обслуживание / Full service", 2.5, 1500),
    usual("Прокачування гідравлічних гальм / Прокачка гидравлических тормозов / Hydraulic brake bleed", 0.6, 450),
    usual("Вирівнювання колеса / Выравнивание колеса / Wheel truing", 0.5, 300),
    usual("Заміна покришки самоката / Замена покрышки самоката / Scooter tyre replacement", 0.8, 400),
    usual("Ремонт контролера / Ремонт контроллера / Controller repair", 1.5, 1100),
    usual("Перепакування акумулятора / Перепаковка аккумулятора / Battery rebuild", 3.0, 2500),
  ],
};
