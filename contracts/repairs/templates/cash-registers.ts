import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const cashRegisters: TradeCodes = tradeCodes(
  "cash-registers",
  `
    зношена друкувальна головка / изношена печатающая головка / worn print head
    зношений акумулятор / изношен аккумулятор / worn battery
    немає зв'язку з сервером / нет связи с сервером / no connection to the server
    збій пам'яті / сбой памяти / memory failure
    несправний датчик ваги / неисправен датчик веса / faulty load cell
  `,
  {
    "Cash register": `
      тестовий чек друкується чітко / тестовый чек печатается чётко / test receipt prints clearly
      дані передаються / данные передаются / data is transmitted
      пломби на місці / пломбы на месте / seals are in place
    `,
    "Payment terminal": `
      картка читається чипом і безконтактно / карта читается чипом и бесконтактно / card reads by chip and contactless
      пробна операція пройшла / пробная операция прошла / trial payment went through
      друк і екран працюють / печать и экран работают / printing and screen work
    `,
    Scales: `
      показання звірено з гирями / показания сверены с гирями / readings checked with weights
      нуль і тара працюють / ноль и тара работают / zero and tare work
      клавіатура й індикатор працюють / клавиатура и индикатор работают / keys and display work
    `,
  },
);
