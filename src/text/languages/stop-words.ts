/**
 * The most frequent little words of languages that share a script: enough to tell which of them a text is in (Ingle 1976;
 * Grefenstette, "Comparing two language identification schemes", 1995). A word may stand in several lists.
 */
const LISTS: Record<string, string> = {
  en: 'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you were her all she there would their we him been has when who will no more if out so what up about into than them can only other time new some could these two may first then do any like my now over such our even most me after also did many off before must well back through years where much your way down should because long each just those people too mr how little good world make very year still see own work men day get here between both during never know under last being against while another',
  de: 'der die das und in zu den ist nicht ein eine einen einem einer von mit sich auf für dem des im es auch als an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn kann gegen vom können schon ihr ihre wir ich diese dieser was mich mir uns sehr alle keine',
  fr: 'le la les de des du un une et est en que qui dans pour pas ce cette ces sur au aux avec plus par ne se il elle ils elles son sa ses sont mais comme ou nous vous on leur été être fait tout aussi même entre sans très peut donc où si y était deux bien qu c l d n s j',
  es: 'el la los las de del un una y es en que por con para no se su sus al lo como más pero o este esta estos estas fue ha son entre cuando muy sin sobre también hay hasta desde todo nos ya le me si yo porque qué está ser tiene han era donde',
  pt: 'o a os as de do da dos das um uma e é em no na nos nas que para com por não se seu sua ao aos mais mas como ou foi pelo pela são entre também já muito quando ser ele ela isso este esta está há sem até você nós tem',
  it: 'il lo la i gli le di del della dei delle dello un una e è in che per non con si da al alla nel nella come più ma anche sono o questo questa se dal sul suo sua essere ha hanno tra loro cui ci quando molto l d dell all nell',
  ca: 'el la els les de del un una i és en que per no amb es al als com més però aquest aquesta són dels a va o si ha seva seu també entre molt l d s hi ho',
  ro: 'și si în la de cu pe nu un o care este sunt din să mai că pentru prin fi a ce dar le lui sau se au al ale ei lor fost acest această',
  nl: 'de het een en van in is dat op te zijn voor met niet die aan er om ook als bij naar door over uit maar dan nog wel of we wordt worden heeft hebben was deze dit kan meer geen hij zij je ik hun wat tot zo',
  sv: 'och i att det som en på är av för med till den har de inte om ett men var sig så från vi kan när han hon jag eller också nu alla hur mycket bara vara mot efter än ut',
  da: 'og i at det som en på er af for med til den har de ikke om et men var sig så fra vi kan når han hun jeg eller også nu alle hvor meget kun være mod efter end ud af blev bliver',
  nb: 'og i at det som en på er av for med til den har de ikke om et men var seg så fra vi kan når han hun jeg eller også nå alle hvor mye bare være mot etter enn ut ble blir',
  fi: 'ja on ei se että oli joka mutta ovat niin kun kuin hän myös ole sen ne tai jos nyt jo vain voi sitä mitä mukaan sekä koska kanssa hänen tämä mikä olla ollut',
  pl: 'i w na nie się z do to że jest o jak ale po co tak za od czy przez dla już być może są tym ich które który która przy tylko jego lub oraz był była bardzo ma ze',
  cs: 'a v na se je že to s z do o i jako za by ale po k pro které který která jsou být si tak při nebo jeho jsem už jen od však než bylo byl má více',
  hu: 'a az és hogy nem is egy ez van de mint csak már még ha volt azt meg vagy ki el be ezt kell lehet nagyon minden után azonban pedig között által',
  tr: 'bir ve bu için da de ile olarak daha çok ne o en gibi kadar olan sonra ama ki mi değil var her ya veya şey ben biz onun ancak göre ise bunu olduğu büyük yeni ilk iki',
  az: 'və bir bu üçün də ilə olan daha çox kimi sonra ki mi deyil var hər ya amma o biz onun isə görə ən yeni olaraq',
  id: 'yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena ada oleh adalah mereka kita sebagai atau lebih telah saat bisa dapat para kami seperti',
  vi: 'và của là có được cho trong không một các với người này đã những để khi từ về đến như nhiều còn ra thì mà cũng vào tại nếu sẽ',
  ru: 'и в не на что я с он как это по но они мы к у из за от то же о так его для все вы бы был только было или еще уже если при когда её их может есть чем эти которые который',
  uk: 'і в не на що я з він як це по але вони ми до у із за від то ж та так його для всі ви би був тільки було або ще вже якщо при коли її їх може є чим ці які який',
  bg: 'и в не на че с той като това по но те ние до у от за то же да така го за всички вие би беше само или още вече ако при когато я ги може е са със се който които',
  sr: 'и у не на да је се са он као то по али они ми до из за од што или још већ ако при када их може су који која које био било',
  hi: 'के में है की और से का को पर यह एक नहीं हैं भी कि ने ही तो था लिए कर हो इस जो या वह कुछ साथ थे तक अपने करने जा रहा',
  mr: 'आणि आहे या हे की ते तो ती मध्ये नाही एक च आहेत होते होता करण्यात केले साठी पण त्या त्याच्या',
  ne: 'र छ को मा यो हो पनि छन् भने गरेको तथा एक थियो लागि गर्न भएको हुन्छ',
};

/** The languages of each list that a word stands in. */
export const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = invert();

function invert(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(LISTS)) {
    for (const word of new Set(list.split(' '))) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
