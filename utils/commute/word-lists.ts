/** A list of words is read once, from one string: shorter than quotes around each. */
function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').normalize('NFKC').split(' '));
}

/** Words that say «not at any place»: services, and «online», «phone», «video call» in the languages people write. */
export const onlineWords = words(
  'zoom teams msteams skype webex hangout hangouts facetime whatsapp discord jitsi whereby gotomeeting bluejeans slack huddle lifesize',
  'online virtual virtually remote remotely call phone telephone telephonic conferencecall dial dialin webinar livestream video videocall videoconference web internet stream',
  'virtuell telefon telefonisch telefonat telko telefonkonferenz videokonferenz videocall videoanruf digital anruf remote fernmündlich',
  'visio visioconférence visioconference téléphone telephone téléconférence distanciel virtuel appel vidéo',
  'línea linea videollamada videoconferencia teléfono telefono llamada remoto remota telefónica virtuale videochiamata videoconferenza chiamata',
  'videochamada videoconferência videoconferencia telefone ligação ligaçao chamada telefonema',
  'videobellen telefonisch videovergadering bellen zdalnie zdalne wideokonferencja rozmowa telefoniczna telefonicznie',
  'videomöte digitalt distans telefonmöte videomøde videomøte telefonmøde telefonmøte fjernmøde etänä etäkokous verkossa puhelin puhelimitse videohovor telefonicky távoli telefonon',
  'онлайн видеозвонок видеоконференция видеосвязь телефон телефону звонок дистанционно удаленно удалённо зум дзвінок відеодзвінок дистанційно скайп',
  'çevrimiçi telefonla görüntülü uzaktan διαδικτυακά τηλέφωνο τηλεφωνικά',
  'אונליין מקוון טלפון טלפוני זום וידאו أونلاين اونلاين افتراضي هاتف هاتفيا هاتفياً زووم مكالمة الإنترنت',
  'ऑनलाइन फोन फ़ोन कॉल ज़ूम daring telepon',
);

/** May stand beside an online word without making it a place. */
export const onlineFillers = words(
  'meeting meetings meet here google microsoft ms app link links id via per by on in over conference room-link follows tbd see invite invitation description join video personal the a to with or hd besprechung sitzung über ueber als am im siehe einladung folgt',
  'en à a par au lien réunion distance de por al el da na no por reunión reunião reunione su op via przez på över til по через на ссылка вместе в',
  'عبر ב דרך ile passcode passwort code pin kenncode pwd password',
);

/** Scripts written without spaces: found anywhere in a segment. */
export const onlineParts =
  /オンライン|電話|ビデオ|ウェブ会議|web会議|リモート|线上|線上|在线|在線|视频会议|視訊|视频|电话|電話|腾讯会议|钉钉|飞书|远程|온라인|전화|화상|비대면|ออนไลน์|โทรศัพท์|trực tuyến/u;

export const roomWords = words(
  'room rm conf boardroom floor flr desk auditorium classroom',
  'raum zimmer etage stockwerk og eg hörsaal seminarraum besprechungsraum konferenzraum sitzungszimmer saal',
  'salle étage amphi amphithéâtre sala despacho piso aula auditório andar stanza piano',
  'zaal kamer lokaal verdieping pokój piętro sali rum våning sal lokale møterom møderum mødelokale mötesrum huone kokoushuone neuvotteluhuone místnost patro',
  'комната кабинет ауд аудитория переговорная этаж кімната кабінет oda odası kat toplantı αίθουσα όροφος',
  'חדר כיתה קומה قاعة غرفة الطابق कमरा phòng ruang',
);
export const roomEndings = /\p{L}(?:raum|zimmer|saal|zaal|kamer|huone)$/u;
/** Only with a number or a letter: «Building 5» is on the site, the «Chrysler Building» is not. */
export const buildingWords = words(
  'bldg building gebäude haus bâtiment edificio edifício gebouw budynek byggnad bygning rakennus здание корпус bina',
);
export const roomParts = /会議室|会议室|會議室|教室|号室|號室|研究室|応接室|회의실|강의실|호실|ห้องประชุม/u;

export const streetWords = words(
  'street st avenue ave av road rd boulevard blvd lane ln drive dr way court ct highway hwy parkway pkwy square sq terrace',
  'straße strasse str platz weg allee gasse ufer ring damm chaussee rue chemin quai impasse cours route place',
  'calle avenida avda plaza paseo carrer carretera rua r praça praca travessa alameda estrada via viale piazza corso largo vicolo',
  'straat laan plein weg gracht ulica ul aleja al plac gata gatan vägen väg gade vej vei veien katu tie ulice náměstí utca út',
  'улица ул проспект пр площадь переулок набережная вулиця вул sokak sok cadde cad caddesi mahallesi mah bulvarı οδός λεωφόρος',
  'רחוב שדרות شارع طريق मार्ग jalan jl đường',
);
export const streetEndings =
  /\p{L}(?:straße|strasse|str|platz|weg|allee|gasse|ufer|damm|chaussee|straat|laan|plein|gracht|gatan|vägen|gade|vej|veien|vei|katu|tie|gata)$/u;
export const streetParts = /丁目|番地|〒|[路街道巷弄].{0,8}[号號]|[가-힣]+(?:로|길)\s?\d/u;

export const flightWords = words(
  'flight flights flug flüge rückflug hinflug vol vols vuelo vuelos voo volo vlucht lot flyg fly lento let uçuş uçak рейс перелёт перелет літак πτήση טיסה رحلة penerbangan',
  'hotel hôtel hostel airbnb albergo отель гостиница готель otel מלון فندق hotelli hotell',
);
export const flightParts =
  /航班|フライト|ホテル|酒店|飞机|비행기|항공편|호텔|เที่ยวบิน|โรงแรม|chuyến bay|khách sạn/u;

/** Titles people give to blocks they travel in. */
export const travelWords = words(
  'travel traveling travelling drive driving commute commuting transit traveltime',
  'fahrt anfahrt hinfahrt rückfahrt heimfahrt fahrzeit reisezeit anreise abreise rückreise heimreise hinreise heimweg hinweg rückweg arbeitsweg pendeln autofahrt zugfahrt bahnfahrt wegzeit',
  'trajet déplacement trayecto traslado desplazamiento deslocamento deslocação trajeto tragitto spostamento viaggio',
  'reistijd rit heenreis terugreis restid resa pendling rejsetid rejse reisetid reise kørsel kjøretur transporttid dojazd przejazd matka matkustus cesta utazás',
  'дорога поездка проезд дорогу поїздка yol yolculuk ulaşım διαδρομή μετακίνηση נסיעה נסיעות تنقل الطريق यात्रा perjalanan',
);
export const travelParts =
  /^(?:移動(?:時間)?|通勤|路上|车程|車程|交通|이동(?: ?시간)?|출퇴근|เดินทาง|di chuyển)(?:$|[\s:：→\p{L}])/u;
/** What people travel in. Alone they say too little: «Train the trainers», «Bus design review». */
export const vehicleWords = words(
  'train bus tram metro subway tube taxi cab ferry bike shuttle',
  'zug bahn ubahn sbahn strassenbahn fähre fahrrad rad',
  'métro vélo tren autobús taxi trem ônibus comboio treno autobus trein fiets tåg tog pociąg поезд автобус قطار حافلة',
);
/** What makes a way of it: «Train to the office», «Zug nach Hause». */
export const directionWords = words(
  'to from home back zu zum zur nach von vom heim zurück vers à au aux pour depuis a al hacia desde para ao',
  'verso naar van terug til från fra till do в к из от домой إلى من',
);
/** What may follow a travel word in a title: «Drive to …», «Fahrt nach …». Else «Travel budget» would be a trip. */
export const travelLinks = words(
  'to from home back time and there zu zum zur nach von vom heim hin zurück ins in',
  'vers à au aux de du des retour a al hacia desde hasta para do da dos até verso naar van terug til från fra till do z ze na w',
  'к в из на до от домой обратно eve έως από ל מ אל من إلى ke dari block',
);
