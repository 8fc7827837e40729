import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const phones: TradeCodes = tradeCodes(
  "phones",
  `
    розбитий дисплейний модуль / разбит дисплейный модуль / broken display
    зношений акумулятор / изношен аккумулятор / worn battery
    забруднений або зламаний роз'єм / загрязнён или сломан разъём / dirty or broken port
    корозія після рідини / коррозия после жидкости / liquid corrosion
    несправна материнська плата / неисправна материнская плата / faulty mainboard
    збій програмного забезпечення / сбой программного обеспечения / software failure
  `,
  {
    Phone: `
      дисплей і сенсор працюють по всій площі / дисплей и сенсор работают по всей площади / display and touch work everywhere
      дзвінок: мікрофон і динаміки / звонок: микрофон и динамики / call: microphone and speakers
      камери, спалах, датчики / камеры, вспышка, датчики / cameras, flash, sensors
      заряджається, мережа і Wi-Fi є / заряжается, сеть и Wi-Fi есть / charges, network and Wi-Fi are there
    `,
    Tablet: `
      дисплей і сенсор працюють по всій площі / дисплей и сенсор работают по всей площади / display and touch work everywhere
      заряджається, Wi-Fi є / заряжается, Wi-Fi есть / charges, Wi-Fi is there
      звук і камери / звук и камеры / sound and cameras
    `,
    "Smart watch": `
      екран і кнопки працюють / экран и кнопки работают / screen and buttons work
      заряджається і тримає заряд / заряжается и держит заряд / charges and holds charge
      з'єднується з телефоном / соединяется с телефоном / pairs with the phone
    `,
    Headphones: `
      обидва навушники звучать однаково / оба наушника звучат одинаково / both sides sound alike
      мікрофон працює / микрофон работает / microphone works
      кейс заряджає / кейс заряжает / the case charges
    `,
  },
);
