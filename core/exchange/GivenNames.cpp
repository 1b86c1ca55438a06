// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/GivenNames.h"

#include "core/base/Text.h"
#include "core/exchange/WordList.h"

namespace cartera::givennames {

namespace {

// Some of them are surnames as well ("Martín", "Vicente"): one alone decides nothing, half of a column does.
constexpr std::array<std::u16string_view, 456> kNames = {
    u"aaron",        u"abel",      u"abril",     u"ada",       u"adela",       u"adelina",    u"adolfo",
    u"adrian",       u"adriana",   u"africa",    u"agueda",    u"agustin",     u"ainara",     u"ainhoa",
    u"aitana",       u"aitor",     u"alba",      u"albert",    u"alberto",     u"aleix",      u"alejandra",
    u"alejandro",    u"alex",      u"alexandra", u"alfonso",   u"alfredo",     u"alice",      u"alicia",
    u"almudena",     u"alvaro",    u"amaia",     u"amalia",    u"amanda",      u"amelia",     u"amparo",
    u"ana",          u"anabel",    u"andrea",    u"andres",    u"andreu",      u"angel",      u"angela",
    u"angeles",      u"angels",    u"aniceto",   u"anna",      u"anne",        u"antoni",     u"antonia",
    u"antonio",      u"araceli",   u"arantxa",   u"aranzazu",  u"ariadna",     u"arnau",      u"arturo",
    u"asier",        u"asuncion",  u"aurelio",   u"aurora",    u"barbara",     u"bea",        u"beatriz",
    u"begona",       u"belen",     u"benito",    u"benjamin",  u"bernardo",    u"berta",      u"blanca",
    u"borja",        u"brigida",   u"bruno",     u"camila",    u"candela",     u"carla",      u"carles",
    u"carlos",       u"carlota",   u"carme",     u"carmelo",   u"carmen",      u"carolina",   u"casimiro",
    u"catalina",     u"cayetana",  u"cecilia",   u"celia",     u"cesar",       u"charles",    u"charlotte",
    u"christian",    u"clara",     u"claudia",   u"claudio",   u"clemente",    u"concepcion", u"conchita",
    u"constantino",  u"consuelo",  u"cristian",  u"cristina",  u"cristobal",   u"dani",       u"daniel",
    u"daniela",      u"david",     u"diana",     u"diego",     u"dionisio",    u"dolores",    u"domingo",
    u"edgar",        u"edu",       u"eduard",    u"eduardo",   u"edurne",      u"elena",      u"elias",
    u"elisa",        u"elisabet",  u"elizabeth", u"eloisa",    u"eloy",        u"elsa",       u"elvira",
    u"emilia",       u"emilio",    u"emma",      u"encarna",   u"encarnacion", u"enric",      u"enrique",
    u"eric",         u"erika",     u"ernesto",   u"esperanza", u"esteban",     u"estefania",  u"ester",
    u"esther",       u"estrella",  u"eugenia",   u"eugenio",   u"eulalia",     u"eva",        u"evaristo",
    u"fabian",       u"fatima",    u"fco",       u"federico",  u"feliciano",   u"felipe",     u"felix",
    u"fermin",       u"fernando",  u"fidel",     u"flora",     u"florencio",   u"fran",       u"francesc",
    u"francisca",    u"francisco", u"gabriel",   u"gabriela",  u"gema",        u"gemma",      u"genoveva",
    u"george",       u"gerard",    u"gerardo",   u"german",    u"gines",       u"gloria",     u"gonzalo",
    u"gorka",        u"goyo",      u"gregorio",  u"guadalupe", u"guillem",     u"guillermo",  u"gustavo",
    u"hector",       u"helena",    u"henry",     u"hugo",      u"ian",         u"ignacio",    u"igor",
    u"iker",         u"ildefonso", u"imanol",    u"imma",      u"inaki",       u"ines",       u"inigo",
    u"inmaculada",   u"irati",     u"irene",     u"iria",      u"iris",        u"isaac",      u"isabel",
    u"isidro",       u"ismael",    u"itziar",    u"ivan",      u"izaskun",     u"jacinto",    u"jack",
    u"jacobo",       u"jaime",     u"james",     u"jan",       u"jana",        u"jane",       u"jaume",
    u"javi",         u"javier",    u"jennifer",  u"jeronimo",  u"jessica",     u"jesus",      u"joan",
    u"joana",        u"joao",      u"joaquin",   u"joel",      u"john",        u"jon",        u"jordi",
    u"jorge",        u"jose",      u"joseba",    u"josefa",    u"josefina",    u"josep",      u"josu",
    u"juan",         u"juana",     u"juanjo",    u"judit",     u"judith",      u"julia",      u"julian",
    u"juliana",      u"julio",     u"kevin",     u"koldo",     u"laia",        u"lara",       u"laura",
    u"laureano",     u"lea",       u"leire",     u"leo",       u"leonor",      u"leopoldo",   u"leticia",
    u"lidia",        u"lina",      u"lluis",     u"lola",      u"lorena",      u"lorenzo",    u"lourdes",
    u"luca",         u"lucas",     u"lucia",     u"luciano",   u"luis",        u"luisa",      u"luna",
    u"luz",          u"ma",        u"macarena",  u"magdalena", u"maite",       u"malena",     u"manel",
    u"manolo",       u"manuel",    u"manuela",   u"mar",       u"marc",        u"marcelino",  u"marcelo",
    u"marcos",       u"margarita", u"maria",     u"mariana",   u"mariano",     u"maribel",    u"marina",
    u"mario",        u"marisa",    u"marisol",   u"mark",      u"marta",       u"marti",      u"martin",
    u"martina",      u"mary",      u"mateo",     u"matias",    u"matilde",     u"mauricio",   u"mauro",
    u"maximo",       u"merce",     u"mercedes",  u"michael",   u"miguel",      u"mikel",      u"milagros",
    u"mireia",       u"miren",     u"miriam",    u"modesto",   u"moises",      u"monica",     u"montse",
    u"montserrat",   u"narciso",   u"natalia",   u"nerea",     u"nestor",      u"nicolas",    u"nieves",
    u"nil",          u"nina",      u"noa",       u"noelia",    u"noemi",       u"nora",       u"nuno",
    u"nuria",        u"octavio",   u"olaia",     u"olga",      u"olivia",      u"omar",       u"oriol",
    u"oscar",        u"pablo",     u"paco",      u"paloma",    u"pascual",     u"pastora",    u"pat",
    u"patricia",     u"pau",       u"paul",      u"paula",     u"paulina",     u"paz",        u"pedro",
    u"pepa",         u"pepe",      u"pere",      u"peter",     u"petra",       u"pilar",      u"pol",
    u"purificacion", u"rafa",      u"rafael",    u"raimundo",  u"ramiro",      u"ramon",      u"raquel",
    u"raul",         u"rebeca",    u"remedios",  u"ricard",    u"ricardo",     u"rita",       u"robert",
    u"roberto",      u"rocio",     u"rodolfo",   u"rodrigo",   u"rogelio",     u"roman",      u"rosa",
    u"rosalia",      u"rosana",    u"rosario",   u"roser",     u"ruben",       u"rut",        u"ruth",
    u"sabina",       u"salvador",  u"samuel",    u"sandra",    u"santi",       u"santiago",   u"sara",
    u"sarah",        u"saul",      u"sebastian", u"sergi",     u"sergio",      u"severino",   u"silvestre",
    u"silvia",       u"simon",     u"sofia",     u"soledad",   u"sonia",       u"soraya",     u"susana",
    u"tamara",       u"tania",     u"teo",       u"teodoro",   u"teofilo",     u"teresa",     u"thomas",
    u"tina",         u"tomas",     u"toni",      u"trinidad",  u"unai",        u"ursula",     u"uxia",
    u"uxue",         u"valentin",  u"valentina", u"valeria",   u"vanesa",      u"vega",       u"vera",
    u"veronica",     u"vicent",    u"vicenta",   u"vicente",   u"victor",      u"victoria",   u"victoriano",
    u"violeta",      u"virginia",  u"wenceslao", u"william",   u"xabier",      u"xavi",       u"xavier",
    u"ximo",         u"xoan",      u"yago",      u"yaiza",     u"yolanda",     u"yon",        u"zaida",
    u"zoe"};
static_assert(wordlist::isSorted(kNames));

}  // namespace

bool isOne(QStringView key) { return wordlist::holds(kNames, key); }

bool beginsWithOne(const QString& name) { return isOne(text::searchKey(name).section(u' ', 0, 0)); }

double shareOf(const std::vector<QString>& values) {
  size_t filled = 0;
  size_t known = 0;
  for (const QString& value : values) {
    if (text::clean(value).isEmpty()) continue;
    ++filled;
    known += beginsWithOne(value) ? 1 : 0;
  }
  return filled == 0 ? 0 : static_cast<double>(known) / static_cast<double>(filled);
}

}  // namespace cartera::givennames
