import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const surveillance: TradeCodes = tradeCodes(
  "surveillance",
  `
    несправний жорсткий диск / неисправен жёсткий диск / failed hard drive
    пошкоджений кабель / повреждён кабель / damaged cable
    несправний блок живлення / неисправен блок питания / faulty power supply
    збій налаштувань мережі / сбой настроек сети / wrong network settings
    забруднений об'єктив / загрязнён объектив / dirty lens
  `,
  {
    "Video recorder": `
      пише з усіх камер / пишет со всех камер / records every camera
      архів переглядається / архив просматривается / archive plays back
      віддалений доступ працює / удалённый доступ работает / remote access works
    `,
    Camera: `
      зображення чітке вдень і вночі / изображение чёткое днём и ночью / clear picture by day and night
      кріплення й захист від вологи / крепление и защита от влаги / mount and weather protection
      запис іде на реєстратор / запись идёт на регистратор / recorder receives it
    `,
    "Door phone": `
      виклик, голос і зображення / вызов, голос и изображение / call, voice and picture
      замок відчиняється / замок открывается / lock opens
      ключі працюють / ключи работают / keys work
    `,
  },
);
