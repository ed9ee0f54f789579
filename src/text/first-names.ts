import { wordSet } from './languages/language.ts';

/**
 * First names that are common in texts, of many countries. Those that are as often something else ("Claude", "Julia",
 * "Paris", "Will", "Rose") are left out: alone they prove nothing, and with a family name other signs must.
 */
const FIRST_NAMES =
  wordSet(`aidan alec alex aleksandr alexey andres armin arnaud artem arturo ashwin ayush bart bartek bastian benedict bianca bogdan boaz brandon brent bryce camille
 carolyn cathy cedric celine chad charlie chuck claudia clayton cody cory cristian dana daria darren diego dominique dorian drew dustin eddie eduard elias elliot
 elliott emre esteban etienne evgeny ezra felipe ferdinand filip flavio florent gaurav gianluca gilles giorgio gustavo hamish haruki heath henning hiroki holly iain
 ilan ingo isaiah ismail jaime jake jakub janos jasmine jeffery jenna jeremiah joanne joaquin jody joost josh josiah jussi karim karsten kasper katrina keegan
 kelvin kenny kerstin kiran kristian kristof lachlan lara lasse leonid leslie lindsay lorena louisa lukas lukasz maarten maciej mads manish marcelo
 marcin marek mariana mariusz marvin mathew mats mattias mauricio maurizio maxime maximilian meredith micah mihai mikael mikko mitchell mohan monique
 moritz nate nathaniel neha nicolai niko nils nitin oded omer oskar patrik pedram pekka pete philipp pooja pranav predrag quentin rajiv ramona randall randy reza
 rhys rob robbie rohan rohit ronan ronnie rory rosie ruben sabrina sebastien shaun shawn shreya simona sonja soren spencer stacey stanislav stefanie suresh tamas tanner
 tariq tatsuya theo thibault thorsten tomas tomasz torsten travis tristan tyler tyrone ulf vadim valentin vasily venkat vlad vladislav wade wesley yaron yehuda yohei yury yusuke
 zac zach zack zoltan guy
 aditya adaeze afonso agnieszka akash akiko aiko aleksander alessia alvaro amar amina amos andriy andrzej anshul antti aparna asher ashish attila aurelie avi avraham aziz
 beatriz benoit bhavesh bilal bjarne bojan bruna caio cecile chiara chidi chinedu costas cristina dariusz davide deepa delphine didier dimitris dinesh dmytro dragan duarte
 eemeli eero eitan emanuele emeka emine emrah eniko ewa fabien fabio fabrice farid fatma filippo gabor gabriele gael ganesh gheorghe gideon gilberto giorgia giorgos gokhan gonzalo gopal goran
 grzegorz gunnar gyorgy hakan hamid haoran hasan heitor herve hideo hiro idris ilaria imran indira ingvar istvan itai ivana jacek jamal jari jelena jesper jiawei jiri joana joanna jordi juha jukka
 jyoti katarzyna kavita kazuo kemal kenta khalid kishore kofi koji kostas krzysztof kwame lakshmi layla levente linus lourdes ludovic luiza lubos magali magdalena mahmoud makoto malgorzata manoj mariam
 masaki massimo mateus mattia matti maud meera mika milos mircea mirjana miroslav moshe mukesh murat mykola nabil naoko nasser naveen nebojsa neeraj ngozi nicolo nikita nikos noemie nuria ofer oksana
 olena ondrej orhan panagiotis pankaj paulo pawel petri pietro pradeep prashant radu raffaele rakesh ramiro rania rasmus razvan remi renata riccardo ritu rivka rocio ryo sachin salma salvatore sami
 samina samira sandeep sandrine sanjeev satoru serkan severine shai shankar shigeru shlomo shweta siddharth silvia sipho sneha spyros stavros sumit swati sylvain sylvie takeshi tamar taras tarek teemu
 tetsuya thabo thiago thibaut tihomir timo tommaso torbjorn tuomas ujjwal umar umberto vaclav varun vasilis ville vincenzo vinicius vivek volodymyr waldemar wojciech xiaoming yael yannick yannis yash yasser
 yifan yonatan yoko yulia yuxin yvonne zain zainab zbigniew zdenek zihan zoran zsolt
 aaron abdul abigail abraham adam adele adrian agnes ahmad ahmed aisha akira alan albert alberto alejandro
 alessandro alexander alexandra alexandre alexei alexis alfred ali alice alicia alison allan allen amanda amelia amir amit amy ana anand
 anastasia anders andre andrea andreas andrei andrej andrew andrey angela anil anita anja anjali ann anna anne annette annie anthony antoine
 anton antonio aravind arjun arne arnold arthur arun arvind ashley ashok astrid audrey august barbara barry beatrice ben benjamin bernard bernd
 bernhard bertrand beth betty bill birgit bjorn blaise bob boris brad bradley brenda brendan brian brigitte bruce bruno bryan burkhard carl carla
 carlos carmen carol caroline catherine cecilia charles charlotte chen chloe christian christina christine christof christoph christophe christopher
 claire clara clarence clement clifford colin connor constance craig cynthia dagmar daisy dale damian dan daniel daniela daniele danielle
 danny dario dave david dean deborah deepak demis denis dennis derek diana diane dick dieter dietrich dimitri dirk dmitri dmitry dominic dominik
 donald donna doris dorothy doug douglas dwarkesh duncan dylan eberhard edgar edith edmund eduardo edward edwin eileen elaine eleanor elena
 eliezer elisabeth elise eliza elizabeth ella ellen elon emil emily emma emmanuel enrico enrique eric erica erich erik erika erin ernest ernst
 ethan eugene eva evan evelyn fatima federico felicity felix fernando fiona florian frances francesca francesco francis francisco francois frank
 franz fred frederic frederick friedrich fritz gabriel gabriela gareth gary gavin geoff geoffrey george georges gerald gerard gerd gerhard gerrit
 giacomo gilbert gillian giovanni giulia giuseppe glenn gordon greg gregory greta guido guillaume gunther gustav gwendolyn hannah hans harald
 harold harriet harry hassan heather hector heidi heinrich heinz helen helena helga helmut henri henrik henry herbert hermann hilary hiroshi
 holger howard hubert hugh hugo hussein ian ibrahim igor ilya ines ingrid irene irina isaac isabel isabella ivan jack jacob jacqueline jacques
 jakob james jamie jan jane janet jared jason javier jean jeff jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jill jim jimmy joachim
 joan joanna joao jochen joe joel joerg johan johann johannes john jon jonas jonathan jorge jose josef joseph joshua juan judith juergen jules
 julian julie julien juliet jurgen justin kai karen karin karl katarina kate katharina katherine kathleen kathryn katja kathy keith kelly ken kenneth
 kenji kevin kim klaus konrad kristen kristin kurt kyle lana larry lars laszlo laura lauren laurence laurent lawrence leah leif leila len lena
 leo leon leonard leonardo leopold lewis li liam lillian lisa liz lloyd lorenzo louis louise luca lucas lucia lucy ludwig luigi luis luisa luke
 lydia lynn madeleine maggie magnus malcolm manfred manuel marc marcel marco marcus margaret margot maria marie marilyn marina mario marion
 marjorie mark marko markus marta martha martin martina mary masato mathias mathieu matt matteo matthew matthias maurice mauro max maxim maya megan
 mehmet melanie melissa michael michel michele michelle miguel mike mikhail milan mira miriam mohamed mohammad mohammed moira monica monika
 mohit morgan muhammad murray mustafa nadia nancy naomi natalia natalie natasha nathalie nathan neil nelson nicholas nick nicola nicolas nicole niels
 nigel nikhil nikola nikolai nina noah noam nora norbert norman olaf oleg olga oliver olivia olivier omar oscar otto owen pablo pamela paolo
 pascal patricia patrick paul paula pauline pavel pedro peggy penelope percy peter petra phil philip philippa philippe phyllis pierre piotr prakash
 priya qing rachel rafael rahul raj rajesh ralf ralph ramesh ramon raphael rashid ravi raymond rebecca reinhard rene ricardo richard rita
 robert roberta roberto robin roderick rodney roger roland rolf ronald rosa rosemary ross roy rudolf rudolph rupert russell ruth ryan sabine
 sally salman sam samantha samir samuel sandra sanjay sara sarah satoshi satya scott sean sebastian sergei sergey sergio seth shane sharon sheila
 shirley siegfried sigmund simon simone sofia sonia sophia sophie stanley stefan stefano stella stephan stephanie stephen steve steven stewart
 stuart sundar sunil susan susanne suzanne sven svetlana sylvia takashi tamara tanya tara tatiana ted terence teresa terry thea theodor theodore
 theresa thierry thomas tim timothy tina tobias todd tom tony tracy trevor ulrich ulrike ursula uwe valentina valerie vanessa vera veronica
 victor victoria vijay vikram vincent viktor violet virginia vivian vladimir volker walter wanda wayne wei wendy werner wilfred wilhelm will
 william winifred winston wolfgang xavier yann yasmin yoshua yuki yuri yusuf yves zachary zoe
 aage aarush adit adolf adolph agatha ahmet aiden alain alasdair albrecht aldo alejandra alena alfons alfredo alina alisa allison alois alok aloysius
 alyssa amalia amartya ambrose amedeo amitabh anais anatole anatoly angelina angelo anika anirudh anneke anouk anselm antonia antonin anurag aoife archibald
 arianna ariel armando arnav arno arseny arvid aryan asger augustin augustine aurelia avinash ayaan ayesha aylin azra balthazar barack bartholomew beatrix
 benazir benito benny bernadette bernardo berthold bertram bhaskar bjarke bohdan boutros bram bridget bronwyn caleb callum calvin camilla camilo carina carlo
 carly carmine cassie catalina cathal cecil cecily cesar charlene charlotta cheryl chetan chiamaka chris christa christiaan christos clarissa claus clemens
 clive colette colm constantin cordelia corey cormac cornelia cornelius cyril daan daiki damien darius darshan debbie debra declan deepika deirdre demetrius
 denise denzel deshawn desmond devon dhruv dimitra dolores domenico dominika donatella donovan dorotea eamon ebony eddy edgard edmond edna edsger efrain egor
 eiji ekaterina elaina eleonora elijah elinor elmer elsie elvira emile emilia emiliano emilie emilio enzo eoin ephraim eran erasmus erling ermias ernesto
 errol erwin esmeralda estelle esther ethel eunice evangeline evelina ewan ezekiel fabian fabiola faisal fatou femke ferdinando fergus fernanda fidel fintan
 floyd fortunato franca francine freddie freya frida fridtjof frode fyodor gaspard gauri gavriel geert genevieve georgina geraldine gerardo gertrude gianni
 giles gino giovanna girish gisela giuseppina golda gopi gottfried gottlob gregor gretchen guadalupe gunhild gwen haakon halil halvor hanne hanneke harish
 harriett hattie hayley hedwig hedy heike heiko hemant hendrik henriette hernan hiram horace horatio hortense hubertus hyejin ibram ignacio ignatius imelda
 imre inge ingeborg inger inigo irma irving isaak isadora ishaan ishita isidore isolde itamar ivo jacinta jackie jacqui jaewon jairo jamil janelle janice
 janine jatin jayden jayesh jean-baptiste jean-luc jean-paul jed jemima jeroen jerzy jessie jiho jihoon jimin jinwoo jisoo joakim jodie johanna johnny jolene
 jonah jorg jorgen joris josefina josephine joyce juanita judy julia juliana juliette julio julius junko kaare kaitlin kamala kamil karel karla karol karthik
 kartik kasia kathrin katie kavya kayla kazimierz keiko keira kenichi khaled kieran kira kirsten kjell knut koen kosuke kunal kyoko kyung laerke laila
 lakshman lalit lamont latoya laurel leandro leela lenora leonhard leonie leonor leopoldo leroy lester leticia lewin lidia liesbeth liesel lila lionel livia
 liza llewellyn loretta lorna lothar lucien lucille lucius lupita luuk lydie lynne maaike mabel madhav madhu mahatma mahesh maja malala malik manav mandy
 manuela marcela marcella marcello marcia marcos margarete margarethe margarita margherita marguerite mariah mariano maribel mariella marijke marisa marissa
 marit marlene marlon martijn marya masha mathilde matilda maude maura mayumi meenakshi melinda melvin menno mervyn mette miao michal mickey miguelangel
 mihaly mihir mildred milena millicent mindy minho minjun minnie minseo mireille mitali moises morag mordecai morten myles myra myron nadine nadja nalini
 nandini nanette naoki narayan narendra naresh natacha neel neeta nellie ngugi niamh nico nik niklas nilesh nirmala nisha nitesh noreen noriko octavia octavio
 oisin olafur olav olave olin oliwia omkar orson osama oswald ottilie ottmar oystein padraig paige pam pancho paresh patti patty pavan phoebe pierluigi
 pierre-yves pieter pilar pippa piyush prabhakar prachi pramod prasad pratik praveen preeti priscilla puneet qasim rachael raghav raghu raimund rainer rajat
 ralphie ramakrishna randolph raoul raquel rashmi raul ravindra reginald reiner reuben rhona rhonda ricky rigoberto ritesh ritika robyn rocco roderigo rodrigo
 rogelio rohini roisin romain rosalind rosalyn rosanna roscoe roxanne rupa russ ruud ryota sabina sadie saeed sahil salvador samar sammy sanjana sanjiv sanne
 sapna sarita saskia satish saurabh savita scarlett seamus seojun serge sergiu seungmin shalini sharad sharmila shauna shilpa shinji shinzo shirin shivam
 shobha shota shreyas shruti shubham sibylle siddhartha sidney siegmund sigrid sigurd silas silvana silvio simeon simran sinead siobhan sjoerd skylar solveig
 sonal sonali sondra soojin soraya soumya srikanth srinath srinivas srinivasa stefania steffen steph subhash subramanian sudhir sujata suki sunghoon sunita
 susana susanna sushil suzanna suzy svante svein swapnil sylvester tabitha tadeusz taehyung tamsin tania tanmay tanvi tasha tatjana tayyip teodor terrence
 tessa thaddeus thelma theodora theophilus theresia thijs thorvald thurgood timnit timur tjalling toby tomohiro tomoko torben toru toshiki tricia trisha trond
 trudy trygve tushar tyrell tyson uday umesh ursel usha vaibhav valeria valery vandana vanna varsha verena verner vibhu vicente vicki vicky vidar vidya vikas
 vikki vilma vineet vinod vipul vishal vittoria vittorio vivienne vyacheslav wassily wendell wilbur wilhelmina willard willem willy winnie winona
 wouter xiaoping yanis yannic yasmine yasuo yejin yelena yitzhak yogesh yolanda yosef yoshi yoshihiro yosuke youngjin yousef yukio yuliya yuval zachariah
 zahra zane zeke zenon zeynep zora`);

const ALONE = new Set(
  'christian dale dean guy jean kim li max maya morgan mark nelson pascal robin ross violet virginia will leo august winston ben chad chuck dana drew heath holly spencer wade'.split(
    ' ',
  ),
);

/** Titles that people have before their names, and hardly anything else does. */
const TITLE =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Dame|Captain|Colonel|Lieutenant|Sergeant|Admiral|Bishop|Pope|Baron|Baroness|Emperor|Queen|King|Herr|Frau|Monsieur|Madame|Señor|Señora|President|Senator)\.?\s+)+(?=\p{Lu})/u;

/** A name without what its bearer is called before it. */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '');
}

/** What a name of people does not end with. */
const NO_PERSON =
  /(?:[’']s|\b(?:Street|Road|Square|Bridge|Market|House|Hall|Park|Award|Prize|Medal|College|School|Foundation|Institute|University|Law|Theorem|Test|Process|Chain|Model|Method|Algorithm|Equation|Distribution|Inc|Labs?|Group|Hotel|Airport|Station|Island|River|Lake|Act|Bay|Energy|Motors|Systems|Technologies|Bank|Company|Union|Party|Press|Times|Post|Office|Council|Society|Club|Team|Museum|Library|Bible|Petition|Empire|Kingdom|Republic|Revolution|Wars?))$/u;

/** What a name of people does not begin with, unless it is a title. */
const NO_PERSON_FIRST =
  /^(?:Cape|Port|Mount|Lake|Fort|New|North|South|East|West|San|Los|Saint|St\.?|Royal|The|Great|Old|Upper|Lower|Grand|Bank|Board|National|General|University|Institute|Museum) /u;

/** Whether a name of two words or more is a person's by its title or its first word. */
export function isPersonalName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 4 || isNoPerson(name)) return false;
  if (TITLE.test(name)) return true;
  return (
    words.length > 1 &&
    FIRST_NAMES.has(plain(words[0]!)) &&
    words
      .slice(1)
      .every((word) => /^(?:\p{Lu}[\p{L}’'-]*\.?|van|von|de|der|den|da|di|del|la|le|al|bin)$/u.test(word)) &&
    /\p{Ll}/u.test(words.at(-1)!)
  );
}

/** Whether a name is a first name that is another word too, and a common word: "Christian Man", "Mark Scheme". */
export function isOrdinaryPair(name: string, isOrdinary: (word: string) => boolean): boolean {
  const [first, last, more] = name.toLowerCase().split(/\s+/);
  return more === undefined && ALONE.has(first!) && last !== undefined && isOrdinary(last);
}

/** Without capitals and marks: "Nicolò". */
function plain(word: string): string {
  return (ASCII.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}
const ASCII = /^[A-Za-z]*$/;

/** Whether a single word is a first name and hardly anything else. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(plain(word)) && !ALONE.has(plain(word));
}

/** Whether a name begins or ends as those of places, prizes, firms and the like do. */
export function isNoPerson(name: string): boolean {
  return NO_PERSON.test(name) || NO_PERSON_FIRST.test(name);
}
