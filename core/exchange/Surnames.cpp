// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Surnames.h"

#include "core/exchange/WordList.h"

namespace cartera::surnames {

namespace {

// Big towns after which few are called ("Madrid") are left out; small ones ("Soria", "Haro") are in both lists.
constexpr std::array<std::u16string_view, 527> kSurnames = {
    u"abad",     u"acosta",     u"aguilar",    u"aguirre",   u"alarcon",    u"alba",        u"alcaraz",    u"alonso",
    u"alvarez",  u"amat",       u"amoros",     u"andres",    u"andreu",     u"anton",       u"aparicio",   u"aramburu",
    u"arana",    u"aranda",     u"arenas",     u"arias",     u"arjona",     u"arregui",     u"arroyo",     u"asensio",
    u"avila",    u"ayala",      u"azkue",      u"aznar",     u"baena",      u"ballesteros", u"barbero",    u"barrera",
    u"barrio",   u"barrios",    u"barroso",    u"bautista",  u"becerra",    u"bejarano",    u"belmonte",   u"beltran",
    u"benitez",  u"benito",     u"berenguer",  u"bermudez",  u"bernal",     u"blanco",      u"blasco",     u"blazquez",
    u"borrego",  u"bosch",      u"bravo",      u"brown",     u"bueno",      u"burgos",      u"caballero",  u"cabello",
    u"cabrera",  u"caceres",    u"calvo",      u"camacho",   u"camarero",   u"campos",      u"camps",      u"cano",
    u"cantero",  u"carballo",   u"carmona",    u"caro",      u"carrasco",   u"carrillo",    u"casado",     u"casanova",
    u"casas",    u"castano",    u"castellano", u"castells",  u"castillo",   u"castineira",  u"castro",     u"catalan",
    u"cebrian",  u"cerda",      u"chacon",     u"checa",     u"cid",        u"cisneros",    u"clemente",   u"climent",
    u"cobo",     u"coll",       u"collado",    u"conde",     u"contreras",  u"cordero",     u"corral",     u"corrales",
    u"cortes",   u"costa",      u"couto",      u"crespo",    u"cruz",       u"cuadrado",    u"cuenca",     u"cuervo",
    u"cuesta",   u"cuevas",     u"davila",     u"delgado",   u"diaz",       u"diez",        u"dominguez",  u"dorado",
    u"duque",    u"duran",      u"echeverria", u"ecija",     u"eguia",      u"elizalde",    u"encinas",    u"errasti",
    u"escobar",  u"escribano",  u"escudero",   u"esparza",   u"espejo",     u"espino",      u"espinosa",   u"esteban",
    u"estevez",  u"etxeberria", u"exposito",   u"fajardo",   u"falcon",     u"farre",       u"feliu",      u"fernandez",
    u"ferrando", u"ferreira",   u"ferrer",     u"ferrero",   u"figueras",   u"figueroa",    u"flores",     u"fonseca",
    u"font",     u"fraga",      u"franco",     u"fuentes",   u"fuster",     u"galan",       u"galindo",    u"gallardo",
    u"gallego",  u"galvez",     u"gamero",     u"gandia",    u"garcia",     u"garmendia",   u"garrido",    u"garzon",
    u"gil",      u"gimenez",    u"giner",      u"godoy",     u"goikoetxea", u"gomez",       u"gonzalez",   u"gracia",
    u"granados", u"granda",     u"grau",       u"guerra",    u"guerrero",   u"guijarro",    u"guillen",    u"gutierrez",
    u"haro",     u"heredia",    u"hernandez",  u"herrera",   u"herrero",    u"hidalgo",     u"hoyos",      u"huertas",
    u"hurtado",  u"ibanez",     u"ibarra",     u"iglesias",  u"illescas",   u"infante",     u"iturralde",  u"izquierdo",
    u"jara",     u"jimenez",    u"johnson",    u"jones",     u"jordan",     u"jorge",       u"jover",      u"juarez",
    u"jurado",   u"juste",      u"lacasa",     u"lago",      u"laguna",     u"lara",        u"larranaga",  u"lasa",
    u"latorre",  u"lazaro",     u"lema",       u"leon",      u"llamas",     u"llopis",      u"llorens",    u"lluch",
    u"lobo",     u"lopez",      u"lorente",    u"lorenzo",   u"losada",     u"lozano",      u"lucas",      u"lugo",
    u"luis",     u"luna",       u"luque",      u"machado",   u"macias",     u"madrigal",    u"maestre",    u"maldonado",
    u"manrique", u"mansilla",   u"manzano",    u"marcos",    u"marin",      u"maroto",      u"marquez",    u"marrero",
    u"marti",    u"martin",     u"martinez",   u"mas",       u"masip",      u"mateo",       u"mateos",     u"medina",
    u"melero",   u"mellado",    u"mena",       u"mendez",    u"mendizabal", u"mendoza",     u"menendez",   u"mengual",
    u"mercado",  u"merino",     u"mesa",       u"miguel",    u"millan",     u"mir",         u"miralles",   u"miranda",
    u"miro",     u"molero",     u"molina",     u"moll",      u"monge",      u"monreal",     u"montero",    u"montes",
    u"montoya",  u"mora",       u"moral",      u"morales",   u"moreno",     u"mota",        u"moya",       u"mulet",
    u"muller",   u"munoz",      u"murillo",    u"nadal",     u"naranjo",    u"navarro",     u"nebot",      u"nieto",
    u"nogales",  u"noguera",    u"nogues",     u"novoa",     u"nunez",      u"ochoa",       u"ojeda",      u"olano",
    u"oliva",    u"olivares",   u"oliveira",   u"oliver",    u"olmo",       u"olmos",       u"ordonez",    u"oro",
    u"orozco",   u"ortega",     u"ortiz",      u"ortuno",    u"osorio",     u"otero",       u"outeiro",    u"padilla",
    u"palacio",  u"palacios",   u"palau",      u"palma",     u"palomo",     u"pardo",       u"paredes",    u"parejo",
    u"parra",    u"pascual",    u"pastor",     u"paz",       u"pazos",      u"peinado",     u"peiro",      u"pena",
    u"peralta",  u"perea",      u"pereira",    u"perez",     u"pineda",     u"pineiro",     u"pino",       u"pinto",
    u"pizarro",  u"planas",     u"plaza",      u"polo",      u"ponce",      u"pons",        u"porras",     u"portero",
    u"portillo", u"poveda",     u"pozo",       u"prado",     u"prats",      u"prieto",      u"puente",     u"puerta",
    u"puig",     u"pujol",      u"pulido",     u"quesada",   u"quintana",   u"quintero",    u"quiroga",    u"ramirez",
    u"ramos",    u"rebollo",    u"recio",      u"redondo",   u"reig",       u"reina",       u"requena",    u"rey",
    u"reyes",    u"rial",       u"ribas",      u"ribera",    u"rico",       u"ridao",       u"riera",      u"rincon",
    u"rios",     u"ripoll",     u"riquelme",   u"rius",      u"rivas",      u"rivera",      u"rivero",     u"robledo",
    u"robles",   u"roca",       u"rodriguez",  u"roig",      u"rojas",      u"roldan",      u"roman",      u"romero",
    u"romeu",    u"ros",        u"rosa",       u"rosado",    u"rosales",    u"rosell",      u"rossi",      u"rovira",
    u"ruano",    u"rubiales",   u"rubio",      u"rueda",     u"ruiz",       u"russo",       u"saavedra",   u"sabate",
    u"sabater",  u"saez",       u"saiz",       u"sala",      u"salas",      u"salazar",     u"salcedo",    u"salgado",
    u"salinas",  u"salmeron",   u"salvador",   u"sanchez",   u"sancho",     u"santacruz",   u"santamaria", u"santana",
    u"santiago", u"santos",     u"sanz",       u"sastre",    u"schmidt",    u"seco",        u"segarra",    u"segovia",
    u"segura",   u"sempere",    u"seoane",     u"sepulveda", u"serna",      u"serra",       u"serrano",    u"sevillano",
    u"sierra",   u"silva",      u"simon",      u"smith",     u"sobrino",    u"sole",        u"soler",      u"solis",
    u"soria",    u"soriano",    u"sorribes",   u"sosa",      u"soto",       u"sousa",       u"souto",      u"suarez",
    u"tapia",    u"taylor",     u"tejada",     u"tellez",    u"tello",      u"tena",        u"terron",     u"tirado",
    u"toledo",   u"tomas",      u"tormo",      u"toro",      u"torre",      u"torrente",    u"torrents",   u"torres",
    u"trigo",    u"trujillo",   u"tur",        u"ubeda",     u"ugarte",     u"urbano",      u"uria",       u"uriarte",
    u"urrutia",  u"vaca",       u"valdes",     u"valera",    u"valero",     u"valiente",    u"valle",      u"vallejo",
    u"valls",    u"valverde",   u"vaquero",    u"varela",    u"vargas",     u"vazquez",     u"vega",       u"vela",
    u"velasco",  u"velazquez",  u"ventura",    u"vera",      u"verdu",      u"verdugo",     u"vergara",    u"viana",
    u"vicente",  u"vidal",      u"vila",       u"vilar",     u"villa",      u"villalba",    u"villanueva", u"villar",
    u"villegas", u"villena",    u"vinas",      u"vives",     u"williams",   u"yanez",       u"yuste",      u"zabala",
    u"zafra",    u"zamora",     u"zamorano",   u"zapata",    u"zapatero",   u"zubizarreta", u"zurita"};
static_assert(wordlist::isSorted(kSurnames));

// "Gómez", "Chávez": the shortest of them.
constexpr qsizetype kShortest = 5;

}  // namespace

bool isOne(QStringView key) {
  return wordlist::holds(kSurnames, key) || (key.size() >= kShortest && key.endsWith(u"ez"));
}

}  // namespace cartera::surnames
