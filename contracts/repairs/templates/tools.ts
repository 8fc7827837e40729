import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const tools: TradeCodes = tradeCodes(
  "tools",
  `
    зношені щітки / изношены щётки / worn brushes
    згорів якір / сгорел якорь / burnt armature
    зношений редуктор / изношен редуктор / worn gearbox
    забруднений карбюратор / загрязнён карбюратор / dirty carburettor
    задири на поршні / задиры на поршне / scored piston
    обрив кабелю / обрыв кабеля / broken cable
  `,
  {
    "Hammer drill": `
      усі режими працюють / все режимы работают / every mode works
      патрон тримає інструмент / патрон держит инструмент / chuck holds the bit
      іскріння й нагрів у нормі / искрение и нагрев в норме / sparking and heating are normal
    `,
    "Angle grinder": `
      захисний кожух на місці / защитный кожух на месте / guard is in place
      пуск і зупинка без затримки / пуск и остановка без задержки / starts and stops without delay
      ізоляцію кабелю перевірено / изоляция кабеля проверена / cable insulation checked
    `,
    Chainsaw: `
      запускається холодною й гарячою / запускается холодной и горячей / starts cold and hot
      гальмо ланцюга спрацьовує / тормоз цепи срабатывает / chain brake works
      мастило подається на шину / смазка подаётся на шину / bar is oiled
    `,
    "Lawn mower": `
      запускається і тримає оберти / запускается и держит обороты / starts and keeps speed
      ніж збалансовано й затягнуто / нож сбалансирован и затянут / blade is balanced and tight
      аварійна зупинка працює / аварийная остановка работает / emergency stop works
    `,
    Generator: `
      напруга й частота під навантаженням у нормі / напряжение и частота под нагрузкой в норме / voltage and frequency under load are normal
      запускається холодним і гарячим / запускается холодным и горячим / starts cold and hot
      витоків палива й масла немає / утечек топлива и масла нет / no fuel or oil leaks
    `,
  },
);
