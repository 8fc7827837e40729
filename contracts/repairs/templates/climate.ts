import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const climate: TradeCodes = tradeCodes(
  "climate",
  `
    витік холодоагенту / утечка хладагента / refrigerant leak
    забруднений теплообмінник / загрязнён теплообменник / clogged heat exchanger
    засмічений дренаж / засорён дренаж / clogged drain
    несправний вузол розпалювання / неисправен узел розжига / faulty ignition
    згорів нагрівач / сгорел нагреватель / burnt heating element
    несправна плата керування / неисправна плата управления / faulty control board
  `,
  {
    "Air conditioner": `
      холодить і гріє до заданої температури / охлаждает и греет до заданной температуры / cools and heats to the set temperature
      тиск у контурі в нормі / давление в контуре в норме / circuit pressure is normal
      конденсат відходить, протікань немає / конденсат отходит, протечек нет / condensate drains, no leaks
    `,
    "Gas boiler": `
      запах газу відсутній, з'єднання перевірено / запаха газа нет, соединения проверены / no smell of gas, joints checked
      розпалюється з першого разу / разжигается с первого раза / ignites at the first try
      тиск і тяга в нормі / давление и тяга в норме / pressure and draught are normal
    `,
    "Water heater": `
      нагріває до заданої температури / нагревает до заданной температуры / heats to the set temperature
      захист і заземлення перевірено / защита и заземление проверены / protection and earthing checked
      протікань немає / протечек нет / no leaks
    `,
  },
);
