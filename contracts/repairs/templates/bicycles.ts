import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const bicycles: TradeCodes = tradeCodes(
  "bicycles",
  `
    пробита камера / пробита камера / punctured tube
    зношені ланцюг і касета / изношены цепь и кассета / worn chain and cassette
    розрегульовані перемикачі / разрегулированы переключатели / gears out of adjustment
    зношені колодки / изношены колодки / worn pads
    зношений акумулятор / изношен аккумулятор / worn battery
    несправний контролер / неисправен контроллер / faulty controller
  `,
  {
    Bicycle: `
      гальма тримають / тормоза держат / brakes hold
      передачі перемикаються без стрибків / передачи переключаются без скачков / gears shift cleanly
      колеса рівні, осі затягнуті / колёса ровные, оси затянуты / wheels are true, axles are tight
    `,
    "E-scooter": `
      гальма тримають / тормоза держат / brakes hold
      заряджається і тримає заряд / заряжается и держит заряд / charges and holds charge
      механізм складання без люфту / механизм складывания без люфта / folding joint has no play
    `,
    "E-bike": `
      гальма тримають / тормоза держат / brakes hold
      мотор допомагає на всіх режимах / мотор помогает на всех режимах / motor assists in every mode
      заряджається і тримає заряд / заряжается и держит заряд / charges and holds charge
    `,
  },
);
