import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const industrial: TradeCodes = tradeCodes(
  "industrial",
  `
    витік холодоагенту / утечка хладагента / refrigerant leak
    несправний компресор / неисправен компрессор / failed compressor
    зношені підшипники / изношены подшипники / worn bearings
    згоріла обмотка / сгорела обмотка / burnt winding
    несправна автоматика / неисправна автоматика / faulty controls
  `,
  {
    "Refrigerated display case": `
      тримає задану температуру / держит заданную температуру / holds the set temperature
      вентилятори й відтавання працюють / вентиляторы и оттайка работают / fans and defrosting work
      дренаж чистий / дренаж чистый / drain is clear
    `,
    Compressor: `
      набирає робочий тиск за нормою / набирает рабочее давление по норме / reaches working pressure in time
      запобіжний клапан спрацьовує / предохранительный клапан срабатывает / safety valve works
      витоків масла й повітря немає / утечек масла и воздуха нет / no oil or air leaks
    `,
    "Electric motor": `
      опір ізоляції виміряно / сопротивление изоляции измерено / insulation resistance measured
      струм холостого ходу в нормі / ток холостого хода в норме / no-load current is normal
      вібрація й нагрів у нормі / вибрация и нагрев в норме / vibration and heating are normal
    `,
  },
);
