import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const household: TradeCodes = tradeCodes(
  "household",
  `
    засмічення зливу / засор слива / clogged drain
    зношення підшипників / износ подшипников / worn bearings
    згорів нагрівач / сгорел нагреватель / burnt heating element
    витік холодоагенту / утечка хладагента / refrigerant leak
    несправна плата керування / неисправна плата управления / faulty control board
    зношений ущільнювач / изношен уплотнитель / worn seal
    накип / накипь / limescale
  `,
  {
    "Washing machine": `
      набирає, гріє і зливає воду / набирает, греет и сливает воду / fills, heats and drains
      віджимає без стуку / отжимает без стука / spins without knocking
      під машиною сухо / под машиной сухо / dry underneath
    `,
    Refrigerator: `
      тримає задану температуру / держит заданную температуру / holds the set temperature
      двері щільно прилягають / двери плотно прилегают / doors close tightly
      дренаж чистий, води немає / дренаж чистый, воды нет / drain is clear, no water
    `,
    Dishwasher: `
      набирає, гріє і зливає воду / набирает, греет и сливает воду / fills, heats and drains
      розбризкувачі обертаються вільно / разбрызгиватели вращаются свободно / spray arms turn freely
      протікань немає / протечек нет / no leaks
    `,
    "Coffee machine": `
      меле і готує каву / мелет и готовит кофе / grinds and brews
      подає пару і гарячу воду / подаёт пар и горячую воду / gives steam and hot water
      протікань немає / протечек нет / no leaks
    `,
  },
);
