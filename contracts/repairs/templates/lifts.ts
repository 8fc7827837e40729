import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const lifts: TradeCodes = tradeCodes(
  "lifts",
  `
    розрегульований привід дверей / разрегулирован привод дверей / door drive out of adjustment
    зношені канати / изношены канаты / worn ropes
    несправна станція керування / неисправна станция управления / faulty controller
    зношене гальмо / изношен тормоз / worn brake
    несправні датчики точної зупинки / неисправны датчики точной остановки / faulty levelling sensors
  `,
  {
    "Passenger lift": `
      точна зупинка на кожному поверсі / точная остановка на каждом этаже / levels at every floor
      двері реверсують від перешкоди / двери реверсируют от препятствия / doors reverse on an obstacle
      зв'язок з диспетчером є / связь с диспетчером есть / emergency call works
      ловці й обмежувач швидкості перевірено / ловители и ограничитель скорости проверены / safety gear and governor checked
    `,
    Escalator: `
      аварійна зупинка працює / аварийная остановка работает / emergency stop works
      поручень іде зі швидкістю полотна / поручень идёт со скоростью полотна / handrail keeps pace with the steps
      гребінки й сходинки цілі / гребёнки и ступени целы / combs and steps are whole
    `,
  },
);
