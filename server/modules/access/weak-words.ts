/** Words a stranger tries first in our shops' languages, in Latin and Cyrillic letters; the strength check knows the world's others itself. */
export const WEAK_WORDS: readonly string[] = `
пароль парол секрет админ администратор адміністратор директор майстерня мастерская сервис сервіс ремонт майстер мастер приемщик
приймальник касир кассир менеджер бухгалтер склад комірник кладовщик телефон ноутбук україна украина київ киев харків харьков одеса одесса
львів львов дніпро днепр запоріжжя любов любовь кохання солнце сонце сонечко зайка зайчик котик кошка собака наташа настя марина
ирина оксана тарас богдан андрей андрій сергей сергій саша дмитро дмитрий олександр александр володимир владимир марія мария тетяна
привіт привет слава свобода перемога победа весна лето літо осень осінь зима понедельник понеділок январь січень
parol sekret maisternia masterskaya servis remont master priemschik kassir kasir sklad ukraine ukraina ukrayina kyiv kiev kharkiv odesa
odessa lviv dnipro zaporizhzhia lubov lyubov kohannya solnce sonechko zaika kotik koshka sobaka natasha nastya oksana taras bogdan
andrey andriy sergey serhiy sasha dmytro dmitriy oleksandr volodymyr pryvit privet slava svoboda peremoha pobeda vesna leto zima
qwertyuiop йцукенгшщз йцукенгшщзх фывапролдж фівапролдж ячсмитьбю gfhjkm ghbdtn
password passphrase administrator welcome letmein changeme service workshop repair summer winter autumn spring secret company
manager director cashier office internet computer telephone iphone samsung january monday football dragon monkey sunshine princess
`
  .trim()
  .split(/\s+/);
