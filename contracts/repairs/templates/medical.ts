import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const medical: TradeCodes = tradeCodes(
  "medical",
  `
    зношені ущільнення / изношены уплотнения / worn seals
    несправний блок живлення / неисправен блок питания / faulty power supply
    збите калібрування / сбита калибровка / out of calibration
    несправний датчик / неисправен датчик / faulty sensor
    забруднені канали / загрязнены каналы / clogged channels
  `,
  {
    "Dental unit": `
      вода й повітря подаються без витоків / вода и воздух подаются без утечек / water and air flow without leaks
      наконечники працюють на всіх обертах / наконечники работают на всех оборотах / handpieces work at every speed
      крісло й світильник рухаються плавно / кресло и светильник движутся плавно / chair and lamp move smoothly
    `,
    "Ultrasound scanner": `
      зображення без перешкод на всіх датчиках / изображение без помех на всех датчиках / clean picture on every probe
      самотест пройдено / самотест пройден / self-test passed
      електробезпеку перевірено / электробезопасность проверена / electrical safety checked
    `,
    Autoclave: `
      тиск і температура циклу в нормі / давление и температура цикла в норме / cycle pressure and temperature are normal
      тест стерилізації пройдено / тест стерилизации пройден / sterilisation test passed
      запобіжний клапан спрацьовує / предохранительный клапан срабатывает / safety valve works
    `,
  },
);
