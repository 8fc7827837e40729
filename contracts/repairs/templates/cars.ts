import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const cars: TradeCodes = tradeCodes(
  "cars",
  `
    зношені гальмівні колодки / изношены тормозные колодки / worn brake pads
    зношена підвіска / изношена подвеска / worn suspension
    зношене зчеплення / изношено сцепление / worn clutch
    витік масла / утечка масла / oil leak
    розряджений акумулятор / разряжен аккумулятор / flat battery
    несправний датчик / неисправен датчик / faulty sensor
  `,
  {
    "Passenger car": `
      рівні рідин перевірено / уровни жидкостей проверены / fluid levels checked
      колеса затягнуто з моментом / колёса затянуты с моментом / wheels tightened to torque
      пробна поїздка: гальма, кермо, шуми / пробная поездка: тормоза, руль, шумы / test drive: brakes, steering, noises
      помилок у блоках немає / ошибок в блоках нет / no fault codes stored
    `,
    "Van or truck": `
      рівні рідин перевірено / уровни жидкостей проверены / fluid levels checked
      колеса затягнуто з моментом / колёса затянуты с моментом / wheels tightened to torque
      гальма й світло перевірено / тормоза и свет проверены / brakes and lights checked
    `,
    "Motorcycle or scooter": `
      ланцюг або ремінь натягнуто / цепь или ремень натянуты / chain or belt tensioned
      гальма й світло перевірено / тормоза и свет проверены / brakes and lights checked
      пробна поїздка / пробная поездка / test ride
    `,
  },
);
