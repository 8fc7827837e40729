import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { WEAR } from "./appearance.ts";

const CATEGORY = "surveillance";

export const surveillance: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Відеоспостереження та безпека / Видеонаблюдение и безопасность / Video surveillance"),
  types: [
    deviceType({
      name: worded("Відеореєстратор / Видеорегистратор / Video recorder"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        { key: "channels", label: worded("Каналів / Каналов / Channels"), kind: "number" },
        { key: "archive", label: worded("Архів треба зберегти / Архив нужно сохранить / Recordings must be kept"), kind: "yes-no" },
      ],
      faults: chips(`
      не вмикається / не включается / does not turn on
      не записує / не записывает / does not record
      не бачить диск / не видит диск / drive is not seen
      немає віддаленого доступу / нет удалённого доступа / no remote access
      пищить / пищит / beeps
    `),
      appearance: WEAR,
      completeness: chips(`
      жорсткий диск / жёсткий диск / hard drive
      блок живлення / блок питания / power adapter
      миша / мышь / mouse
    `),
    }),
    deviceType({
      name: worded("Камера / Камера / Camera"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        { key: "mount", label: worded("Місце встановлення / Место установки / Where it hangs"), kind: "text" },
        { key: "resolution_mp", label: worded("Роздільна здатність, Мп / Разрешение, Мп / Resolution, MP"), kind: "number" },
      ],
      faults: chips(`
      немає зображення / нет изображения / no picture
      погане зображення вночі / плохое изображение ночью / poor night picture
      запотіває / запотевает / fogs up
      не повертається / не поворачивается / does not turn
      немає зв'язку / нет связи / no connection
    `),
      appearance: WEAR,
      completeness: chips(`
      кронштейн / кронштейн / bracket
      блок живлення / блок питания / power adapter
    `),
    }),
    deviceType({
      name: worded("Домофон / Домофон / Door phone"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      не відчиняє двері / не открывает дверь / does not open the door
      не чути / не слышно / no sound
      немає зображення / нет изображения / no picture
      не читає ключ / не читает ключ / does not read keys
    `),
      appearance: WEAR,
      completeness: chips(`
      трубка або монітор / трубка или монитор / handset or monitor
      ключі / ключи / keys
    `),
    }),
  ],
  works: [
    usual("Виїзна діагностика / Выездная диагностика / On-site diagnostics", 1.0, 700),
    usual("Налаштування віддаленого доступу / Настройка удалённого доступа / Remote access set-up", 0.8, 500),
    usual("Заміна камери / Замена камеры / Camera replacement", 0.8, 600),
    usual("Заміна жорсткого диска / Замена жёсткого диска / Hard drive replacement", 0.5, 400),
    usual("Прокладання кабелю, за метр / Прокладка кабеля, за метр / Cable laying, per metre", 0.1, 45),
    usual("Обслуговування системи / Обслуживание системы / System maintenance", 2.0, 1300),
    usual("Відновлення архіву / Восстановление архива / Recordings recovery", 3.0, 2500),
  ],
};
