// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>

#include "core/agenda/QuickContact.h"
#include "core/base/Text.h"
#include "core/exchange/CompanyNames.h"

// What companies, posts and greetings are called in both languages.
namespace cartera::quickadd {

namespace {

/// With these a company's name begins, or they are its last word: "Hotel Mirador", "Mirador Hotel".
constexpr const char* kTrades =
    "hotel hostal restaurante restaurant bar cafeteria bodega bodegas taller talleres construcciones construccions "
    "obras "
    "reformas pinturas fontaneria electricidad instalaciones carpinteria cerrajeria ferreteria ferreterias fusteria "
    "suministros "
    "muebles cocinas farmacia clinica optica panaderia pasteleria floristeria libreria papeleria inmobiliaria asesoria "
    "gestoria "
    "despacho bufete consultoria colegio escuela academia ayuntamiento universidad instituto fundacion asociacion "
    "comunidad "
    "comercial distribuciones transportes autocares autos automoviles grupo group agencia viajes estudio imprenta "
    "grafica "
    "graficas viveros jardineria granja finca cooperativa supermercado supermercados tienda tiendas toldos cristaleria "
    "aluminios marmoles joyeria peluqueria gimnasio hermanos hnos hijos bakery garage plumbing builders building "
    "hardware "
    "studio studios solutions services consulting partners associates school college university council clinic "
    "pharmacy "
    "foods stores shop supplies engineering industries systems technologies logistics bros sons company corporation "
    "corp "
    "bank banco caixa";
/// Those that are surnames or common words too count at the beginning alone.
constexpr const char* kOnlyFirst = "bar comercial hijos grafica finca obras estudio autos grupo tienda despacho banco";
constexpr const char* kOnlyLast =
    "bros sons company corporation corp partners associates solutions services hermanos hnos";

/// What a post begins with; stems, for "director" and "directora".
constexpr const char* kPosts[] = {"director",    "gerente",       "gerencia",      "jefe",        "jefa",
                                  "responsable", "administrativ", "administrador", "encargad",    "tecnico",
                                  "tecnica",     "ingenier",      "asesor",        "abogad",      "arquitect",
                                  "president",   "secretari",     "contable",      "propietari",  "fundador",
                                  "cofundador",  "consultor",     "delegad",       "coordinador", "dependient",
                                  "vendedor",    "representante", "recepcionista", "profesor",    "agente",
                                  "comprador",   "veterinari",    "farmaceutic",   "aparejador",  "interiorist",
                                  "disenador",   "ceo",           "cto",           "cfo",         "coo",
                                  "cmo",         "manager",       "managing",      "head",        "owner",
                                  "founder",     "co-founder",    "cofounder",     "engineer",    "consultant",
                                  "developer",   "designer",      "accountant",    "lawyer",      "solicitor",
                                  "architect",   "assistant",     "officer",       "executive",   "supervisor",
                                  "chairman",    "chairwoman",    "vice",          "vp",          "senior",
                                  "junior",      "chief",         "key",           "account",     "office",
                                  "deputy",      "dueno",         "duena",         "autonomo",    "autonoma",
                                  "comercial",   "export",        "purchasing",    "sales",       "marketing",
                                  "store",       "project",       "product",       "operations"};
/// English posts end with it.
constexpr const char* kPostEnds =
    "manager director engineer consultant developer designer accountant assistant officer executive supervisor owner "
    "founder "
    "representative rep lead buyer adviser advisor agent coordinator specialist secretary president partner architect "
    "lawyer "
    "solicitor technician administrator";
/// One of these says a post only with another word behind it: "Sales" and "Key" are names as well.
constexpr const char* kPairs =
    "sales marketing key account office head vice store project product operations export "
    "purchasing senior junior comercial managing";

QStringList foldedWords(const QString& segment) {
  QStringList words;
  for (const Word& word : wordsOf(segment, {0, segment.size()})) words += word.folded;
  return words;
}

bool beginsPost(const QString& word) {
  return std::any_of(std::begin(kPosts), std::end(kPosts), [&](const char* post) {
    const QLatin1String stem(post);
    if (!word.startsWith(stem)) return false;
    // Stems take an ending ("directora", "administrativo"), nothing longer: "Contablesa" is a company.
    return word.size() - stem.size() <= 3;
  });
}

bool isTrade(const QString& word, bool isFirst, bool isLast) {
  if (!isIn(word, kTrades)) return false;
  if (isIn(word, kOnlyLast)) return isLast;
  return isFirst || (isLast && !isIn(word, kOnlyFirst));
}

}  // namespace

bool isJob(const QString& segment) {
  const QStringList words = foldedWords(segment);
  if (words.isEmpty() || words.size() > kMostWordsOfJob || companynames::endsInLegalForm(segment)) return false;
  if (words.size() > 1 && isIn(words.last(), kPostEnds)) return true;
  if (!beginsPost(words.first())) return false;
  if (!isIn(words.first(), kPairs)) return true;
  if (words.first() == u"comercial") {
    // "Comercial" and "comercial de zona" are posts, "Comercial García" is a company.
    return words.size() == 1 || isIn(words[1], "de en zona senior junior nacional exterior internacional y");
  }
  return words.size() > 1 &&
         (isIn(words.last(), kPostEnds) || isIn(words[1], "of de to and manager president director"));
}

bool isDepartment(const QString& segment) {
  const QStringList words = foldedWords(segment);
  if (words.isEmpty() || words.size() > 7) return false;
  return isIn(words.first(), "departamento dpto depto dept department departament area seccion") ||
         (words.size() > 1 && isIn(words.last(), "department dept"));
}

bool isCompany(const QString& segment) {
  constexpr qsizetype kLongest = 100;
  if (segment.size() > kLongest) return false;
  if (companynames::endsInLegalForm(segment)) return true;
  const QStringList words = foldedWords(segment);
  if (words.size() < 2 || words.size() > 9) return false;
  return isTrade(words.first(), true, false) || isTrade(words.last(), false, true);
}

size_t secondPartOf(const std::vector<Word>& words) {
  for (size_t i = 1; i < words.size(); ++i) {
    const bool joins = i + 1 < words.size() && isIn(words[i].folded, "de del en at from of @ la el los las");
    if (joins) continue;
    const bool last = i + 1 == words.size();
    if (words[i].isCapital && !last && isTrade(words[i].folded, true, false)) return i;
    // A post in small letters behind a name: "Ana García gerente". In capitals it may be a surname.
    if (!words[i].isCapital && beginsPost(words[i].folded) && !isIn(words[i].folded, kPairs)) return i;
  }
  return 0;
}

bool isForm(const QString& line) {
  const QString folded = text::searchKey(line);
  if (folded.isEmpty()) return false;
  static const QStringList kWhole{QStringLiteral("saludos"),
                                  QStringLiteral("un saludo"),
                                  QStringLiteral("un cordial saludo"),
                                  QStringLiteral("saludos cordiales"),
                                  QStringLiteral("cordialmente"),
                                  QStringLiteral("atentamente"),
                                  QStringLiteral("atte"),
                                  QStringLiteral("muchas gracias"),
                                  QStringLiteral("gracias"),
                                  QStringLiteral("un abrazo"),
                                  QStringLiteral("gracias y un saludo"),
                                  QStringLiteral("muchas gracias y un saludo"),
                                  QStringLiteral("gracias y saludos"),
                                  QStringLiteral("reciba un cordial saludo"),
                                  QStringLiteral("kind regards"),
                                  QStringLiteral("best regards"),
                                  QStringLiteral("regards"),
                                  QStringLiteral("warm regards"),
                                  QStringLiteral("many thanks"),
                                  QStringLiteral("thanks"),
                                  QStringLiteral("thank you"),
                                  QStringLiteral("cheers"),
                                  QStringLiteral("sincerely"),
                                  QStringLiteral("yours sincerely"),
                                  QStringLiteral("best"),
                                  QStringLiteral("best wishes"),
                                  QStringLiteral("yours faithfully"),
                                  QStringLiteral("all the best"),
                                  QStringLiteral("thanks and regards"),
                                  QStringLiteral("salutacions"),
                                  QStringLiteral("fdo")};
  if (kWhole.contains(folded)) return true;
  static const QStringList kBeginnings{QStringLiteral("enviado desde mi"),
                                       QStringLiteral("sent from my"),
                                       QStringLiteral("antes de imprimir"),
                                       QStringLiteral("please consider the environment"),
                                       QStringLiteral("este mensaje"),
                                       QStringLiteral("este correo"),
                                       QStringLiteral("this message"),
                                       QStringLiteral("this e mail"),
                                       QStringLiteral("this email"),
                                       QStringLiteral("la informacion contenida"),
                                       QStringLiteral("the information contained"),
                                       QStringLiteral("aviso legal"),
                                       QStringLiteral("confidencial"),
                                       QStringLiteral("confidential"),
                                       QStringLiteral("proteccion de datos"),
                                       QStringLiteral("en cumplimiento de"),
                                       QStringLiteral("de conformidad con"),
                                       QStringLiteral("le informamos"),
                                       QStringLiteral("if you are not the intended"),
                                       QStringLiteral("si usted no es el destinatario"),
                                       QStringLiteral("no imprima")};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](const QString& beginning) {
    return QString(folded + u' ').startsWith(QString(beginning + u' '));
  });
}

}  // namespace cartera::quickadd
