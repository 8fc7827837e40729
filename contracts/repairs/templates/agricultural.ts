import { type TradeCodes, tradeCodes } from "./trade-codes.ts";

export const agricultural: TradeCodes = tradeCodes(
  "agricultural",
  `
    витік у гідравліці / утечка в гидравлике / hydraulic leak
    зношене зчеплення / изношено сцепление / worn clutch
    забруднена паливна система / загрязнена топливная система / dirty fuel system
    несправна електропроводка / неисправна электропроводка / faulty wiring
    зношена поршнева група / изношена поршневая группа / worn piston group
  `,
  {
    Tractor: `
      двигун запускається й тримає тиск масла / двигатель запускается и держит давление масла / engine starts and holds oil pressure
      гідравліка й навіска без витоків / гидравлика и навеска без утечек / hydraulics and linkage do not leak
      гальма, кермо, світло / тормоза, руль, свет / brakes, steering, lights
    `,
    Excavator: `
      стріла й ківш працюють під навантаженням / стрела и ковш работают под нагрузкой / boom and bucket work under load
      гідравліка без витоків / гидравлика без утечек / hydraulics do not leak
      ходова й поворот без люфту / ходовая и поворот без люфта / travel and swing have no play
    `,
    "Walk-behind tractor": `
      запускається холодним і гарячим / запускается холодным и горячим / starts cold and hot
      зчеплення й передачі перемикаються / сцепление и передачи переключаются / clutch and gears engage
      витоків палива й масла немає / утечек топлива и масла нет / no fuel or oil leaks
    `,
  },
);
