/** Words of answers, in the ten languages the screens speak. Lower case, NFC. */

function listed(words: string): string[] {
  return words.split(/[,\n]/).flatMap((word) => word.trim() || []);
}

/** Somebody agrees. */
export const yesWords = listed(`
  yes, yep, yeah, sure, ok, okay, works, work, fine, good, great, perfect, suits, suit, can, could,
  happy, prefer, best, sounds, confirmed, confirm, lovely, let’s, let's, available, free, fits,
  absolutely, possible, does, ja, gerne, gern, passt, passen, geht, gehen, gut, super, prima, bestens,
  klar, kann, können, könnte, möglich, nehmen, lieber, klappt, einverstanden, frei, ginge, oui,
  d’accord, d'accord, parfait, convient, conviendrait, marche, bien, volontiers, peux, possible,
  disponible, libre, préfère, ça va, nickel, sí, si, vale, perfecto, puedo, bueno, genial, viene bien,
  va bien, prefiero, de acuerdo, me sirve, funciona, podría, posible, sim, pode ser, posso, ótimo,
  perfeito, está bom, tudo bem, combinado, serve, prefiro, dá, possível, livre, disponível, sì,
  va bene, perfetto, posso, preferisco, bene, d’accordo, d'accordo, ottimo, possibile, libero, libera,
  certo, andrebbe, ci sono, goed, prima, schikt, past, kan, lukt, graag, uitstekend, akkoord, liever,
  vrij, prettig, wel, はい, 大丈夫, 可能, お願い, 都合がいい, 都合が良い, いけます, 行けます, 結構, 空いて, 了解, 承知, がいい, が良い, でいい, よいです,
  いいです, 良いです, 助かり, 希望, 可以, 行, 方便, 好的, 有空, 合适, 同意, 没事, 好, 能, نعم, مناسب, يناسبني, تناسبني, يناسب,
  تمام, موافق, جيد, ممتاز, حسنا, أفضل, أستطيع, ممكن, متاح
`);

/** Somebody declines. */
export const noWords = listed(`
  no, not, nope, never, can't, can’t, cant, cannot, won't, won’t, don't, don’t, doesn't, doesn’t,
  isn't, isn’t, aren't, aren’t, couldn't, couldn’t, unable, unavailable, busy, booked, away, clashes,
  conflict, impossible, none, neither, unfortunately, i'm out, i’m out, i am out, out of office, nein, nicht, kein, keine, keiner, keinen,
  nichts, leider, verhindert, belegt, unmöglich, schlecht, abwesend, ausgebucht, unpassend, non, pas,
  aucun, aucune, malheureusement, impossible, occupé, occupée, pris, prise, absent, absente, ninguno,
  ninguna, tampoco, imposible, ocupado, ocupada, lamentablemente, desgraciadamente, não, nao, nenhum,
  nenhuma, impossível, infelizmente, indisponível, nessuno, nessuna, impossibile, purtroppo, occupato,
  occupata, impegnato, impegnata, nee, niet, geen, helaas, verhinderd, bezet, onmogelijk, いいえ, 無理,
  できません, 難しい, ダメ, だめ, 不可, 合いません, 都合が悪, ありません, いけません, 行けません, 予定があ, 埋まって, 厳しい, 空いていません, ではない, じゃない, 残念,
  不行, 不可以, 不方便, 没空, 没有空, 不能, 没时间, 没有时间, 不合适, 都不, 不太, 有事, 有会, 不好, 不, لا, لن, ليس, غير, مشغول, مشغولة,
  للأسف, لست, مستحيل, يتعذر
`);

/** What sounds like a no and is none. */
export const harmlessWords = listed(`
  no problem, no worries, not a problem, why not, not bad, no objection, no objections, no doubt,
  kein problem, keine einwände, nichts dagegen, spricht nichts dagegen, warum nicht,
  gar nicht schlecht, pas de problème, aucun problème, pas de souci, aucun souci, pourquoi pas,
  pas mal, sin problema, ningún problema, no hay problema, por qué no, no está mal, sem problema,
  nenhum problema, sem problemas, por que não, não há problema, nessun problema, non c’è problema,
  non c'è problema, perché no, niente in contrario, geen probleem, geen bezwaar, waarom niet,
  geen punt, 問題ありません, 問題ない, 差し支えありません, 没问题, 没有问题, 没关系, لا مشكلة, لا مانع, لا بأس
`);

/** «None of these», which is about all of them. */
export const noneWords = listed(`
  none, neither, nothing works, no times, not any, can't make any, can’t make any, no slot, keiner,
  keine davon, keine der, keine zeit, nichts davon, kein termin, aucun, aucune, ninguno, ninguna,
  nenhum, nenhuma, nessuno, nessuna, geen van, geen enkele, どれも, どの日も, どちらも, 都不, 都没, 一个都, لا شيء,
  أي منها, ولا واحد, كلها غير
`);

export const allWords = listed(`
  all, any, either, whichever, each, alle, alles, jeder, jede, egal, tous, toutes,
  n’importe, n'importe, todos, todas, cualquiera, qualquer, tutti,
  tutte, qualsiasi, allemaal, elk, 全部, どれでも, いつでも, どちらでも, 都可以, 都行, 都好, 
  哪个都, كلها, جميعها, أي وقت, أي موعد
`);

export const bothWords = listed(`
  both, beide, beides, beiden, les deux, ambos, ambas, os dois, as duas, entrambi, entrambe, 两个都, كلاهما
`);

/** All that was not spoken of before. */
export const otherWords = listed(`
  the others, the other two, the rest, die anderen, den anderen, der rest, les autres, los otros, los demás,
  las otras, os outros, as outras, gli altri, le altre, de andere, de rest, 他の, 其他, البقية, الباقي
`);

/** What comes after it is meant the other way round. */
export const exceptWords = listed(`
  except, apart from, other than, außer, ausser, bis auf, sauf, à part, excepto, salvo, menos, exceto,
  a não ser, tranne, eccetto, behalve, 以外, 除了, ما عدا, باستثناء, إلا
`);

/** What comes after it is not wanted. */
export const insteadOfWords = listed(`
  instead of, rather than, anstatt, statt, anstelle von, au lieu de, au lieu du, plutôt que, en vez de,
  en lugar de, ao invés de, em vez de, invece di, invece che, piuttosto che, in plaats van, بدلا من,
  بدلاً من
`);

export const butWords = listed(`
  but, however, though, aber, jedoch, sondern, dafür, mais, par contre, pero, sino, mas, porém, ma,
  però, maar, echter, けど, しかし, ただ, 但是, 但, 不过, لكن, ولكن
`);

/** First to fifth, as words that stand for one of a list. */
export const ordinalWords: readonly (readonly string[])[] = [
  listed(`
    first, 1st, erste, ersten, erster, erstes, premier, première, 1er, 1re, primero, primera, primer,
    primeiro, primeira, primo, prima opzione, prima proposta, eerste, 1e, 一番目, 1番目, 最初, 1つ目, 一つ目, 第一,
    الأول, الأولى
  `),
  listed(`
    second, 2nd, zweite, zweiten, zweiter, zweites, deuxième, second, seconde, 2e, segundo, segunda,
    secondo, seconda, tweede, 二番目, 2番目, 2つ目, 二つ目, 第二, الثاني, الثانية
  `),
  listed(`
    third, 3rd, dritte, dritten, dritter, drittes, troisième, 3e, tercero, tercera, tercer, terceiro,
    terceira, terzo, terza, derde, 三番目, 3番目, 3つ目, 三つ目, 第三, الثالث, الثالثة
  `),
  listed(`
    fourth, 4th, vierte, vierten, vierter, viertes, quatrième, 4e, cuarto, cuarta, quarto, quarta,
    vierde, 四番目, 4番目, 4つ目, 四つ目, 第四, الرابع, الرابعة
  `),
  listed(`
    fifth, 5th, fünfte, fünften, fünfter, fünftes, cinquième, 5e, quinto, quinta, vijfde, 五番目, 5番目,
    5つ目, 五つ目, 第五, الخامس, الخامسة
  `),
];

/** Such a word followed by one of these says nothing about the list. */
export const notOrdinals = listed(`
  first of all, at first, first thing, a second, one second, second thought, second thoughts,
  last week, last time, last year, last month, at last, erste mal, letzte woche, letzten woche,
  letztes mal, letztes jahr, semaine dernière, dernière fois, primo luogo, última vez, semana passada,
  la semana pasada, vorige week, segunda-feira, quarta-feira, quinta-feira, أول شيء, 第一次, 最初は
`);

/** Before a number these make it one of the list. */
export const optionWords = listed(`
  option, number, no., nr., nr, #, №, nº, n°, slot, choice, proposal, vorschlag, nummer, termin,
  möglichkeit, variante, proposition, numéro, créneau, opción, número, propuesta, opção, proposta,
  opzione, numero, optie, voorstel, 候補, 案, 番号, 选项, 方案, 第, الخيار, رقم
`);

export const lastWords = listed(`
  the last, last one, last slot, last option, latest, letzte, letzten, letzter, spätesten, späteste,
  le dernier, la dernière, el último, la última, o último, a última, l’ultimo, l'ultimo,
  ultima opzione, ultimo, laatste, 最後, 一番遅い, 最晚, 最后, الأخير, الأخيرة
`);

export const laterWords = listed(`
  the later, later one, later slot, later option, der spätere, die spätere, den späteren, das spätere,
  späteren termin, le plus tard, la plus tardive, le plus tardif, el más tarde, la más tarde,
  el posterior, o mais tarde, a mais tarde, quello più tardi, il più tardi, la più tardi, de latere,
  het latere, 遅い方, 遅いほう, 後の方, 後のほう, 较晚的, 晚一点的, 后一个, 后面那个, الموعد المتأخر, الأكثر تأخرا
`);

export const earlierWords = listed(`
  the earlier, earlier one, earlier slot, earlier option, earliest, der frühere, die frühere,
  den früheren, das frühere, früheste, frühesten, früheren termin, le plus tôt, la plus tôt,
  el más temprano, la más temprana, el anterior, o mais cedo, a mais cedo, quello prima, il più presto,
  quello più presto, de vroegere, de vroegste, 早い方, 早いほう, 前の方, 较早的, 早一点的, 前一个, 前面那个, الأبكر, الأسبق,
  الموعد المبكر
`);

/** Times in words that are not read as numbers: where they stand, a day alone is too little. */
export const spelledTimeWords = listed(`
  half past, half, quarter, halb, viertel, demie, et quart, moins le quart, y media, y cuarto,
  menos cuarto, e meia, e um quarto, e mezza, e mezzo, e un quarto, kwart, نصف, والنصف, ربع, والربع
`);

export const writersZone = listed(`
  my time, our time, local time, meine zeit, meiner zeit, bei mir, bei uns, mon heure, heure locale,
  mi hora, hora local, meu horário, minha hora, mia ora, ora locale, mijn tijd, onze tijd, こちらの時間,
  我的时间, بتوقيتي, بتوقيتنا
`);

export const readersZone = listed(`
  your time, your end, deine zeit, deiner zeit, ihre zeit, ihrer zeit, eurer zeit, bei dir, bei ihnen,
  votre heure, ton heure, heure de chez vous, tu hora, su hora, seu horário, sua hora, tua ora,
  vostra ora, jouw tijd, jullie tijd, そちらの時間, 日本時間では, 你的时间, 你们的时间, بتوقيتك, بتوقيتكم
`);

/** A line that ends with a colon after one of these begins what is quoted. */
export const wroteWords = listed(`
  wrote, writes, schrieb, a écrit, escribió, escreveu, ha scritto, schreef, written, 書きました, のメール, 写道,
  كتب
`);

/** Twelve hours in words; only after a word that leads to a time. */
export const hourNumbers: readonly (readonly string[])[] = [
  listed(`eins, één, الواحدة`),
  listed(`two, zwei, deux, dos, duas, due, twee, الثانية`),
  listed(`three, drei, trois, tres, três, tre, drie, الثالثة`),
  listed(`four, vier, quatre, cuatro, quatro, quattro, الرابعة`),
  listed(`five, fünf, cinq, cinco, cinque, vijf, الخامسة`),
  listed(`six, sechs, seis, sei, zes, السادسة`),
  listed(`seven, sieben, sept, siete, sete, sette, zeven, السابعة`),
  listed(`eight, acht, huit, ocho, oito, otto, الثامنة`),
  listed(`nine, neun, neuf, nueve, nove, negen, التاسعة`),
  listed(`ten, zehn, dix, diez, dez, dieci, tien, العاشرة`),
  listed(`eleven, elf, onze, once, undici, الحادية عشرة`),
  listed(`twelve, zwölf, douze, doce, doze, dodici, twaalf, الثانية عشرة`),
];

/** Before a time. */
export const atWords = listed('at, @, um, gegen, à, a las, a la, às, alle, all’, om, الساعة');
export const betweenWords = listed('between, zwischen, entre, tra, fra, tussen, بين');

/** One to five, after «option». */
export const numberWords: readonly (readonly string[])[] = [
  listed('one, eins, un, uno, um, één, een'),
  listed('two, zwei, deux, dos, dois, due, twee'),
  listed('three, drei, trois, tres, três, tre, drie'),
  listed('four, vier, quatre, cuatro, quatro, quattro'),
  listed('five, fünf, cinq, cinco, cinque, vijf'),
];
