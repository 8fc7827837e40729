import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const computers: TradeCodes = tradeCodes(
  "computers",
  `
    забруднена система охолодження / загрязнена система охлаждения / clogged cooling
    пошкоджена матриця / повреждена матрица / damaged panel
    корозія після рідини / коррозия после жидкости / liquid corrosion
    зношений акумулятор / изношен аккумулятор / worn battery
    несправний накопичувач / неисправен накопитель / failing drive
    несправна материнська плата / неисправна материнская плата / faulty mainboard
    пошкоджена операційна система / повреждена операционная система / damaged operating system
    зношений вузол подачі паперу / изношен узел подачи бумаги / worn paper feed
  `,
  {
    Laptop: `
      заряджається і працює від акумулятора / заряжается и работает от аккумулятора / charges and runs on battery
      екран, клавіатура, тачпад працюють / экран, клавиатура, тачпад работают / screen, keyboard and touchpad work
      порти, Wi-Fi, звук перевірено / порты, Wi-Fi, звук проверены / ports, Wi-Fi and sound checked
      температура під навантаженням у нормі / температура под нагрузкой в норме / temperature under load is normal
    `,
    "Desktop computer": `
      запускається і проходить тест / запускается и проходит тест / starts and passes the test
      диски видно, дані на місці / диски видны, данные на месте / drives are seen, data is in place
      температура під навантаженням у нормі / температура под нагрузкой в норме / temperature under load is normal
    `,
    Printer: `
      тестова сторінка без дефектів / тестовая страница без дефектов / test page is clean
      бере папір з усіх лотків / берёт бумагу из всех лотков / feeds from every tray
      сканує і копіює / сканирует и копирует / scans and copies
    `,
    Monitor: `
      битих пікселів і смуг немає / битых пикселей и полос нет / no dead pixels or lines
      усі входи працюють / все входы работают / every input works
      яскравість рівномірна / яркость равномерная / even brightness
    `,
  },
);
