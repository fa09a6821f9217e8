"""What the documents of the corpus say: sentences as offices write them, each of several lines."""

VISIT = (
    "Zapraszamy przedstawicieli samorządów, organizacji pozarządowych oraz powiatowych urzędów pracy na dwudniową "
    "wizytę studyjną, podczas której pokażemy, jak gminy i powiaty współpracują z podmiotami ekonomii społecznej. "
    "Uczestnicy obejrzą zakład aktywności zawodowej, spółdzielnię socjalną i centrum integracji społecznej."
)
TRAVEL = (
    "Organizator zapewnia przejazd autokarem z parkingu przed urzędem, nocleg ze śniadaniem w pokojach dwuosobowych, "
    "obiad w pierwszym i drugim dniu oraz materiały szkoleniowe. Koszty dojazdu na miejsce zbiórki ponosi uczestnik, "
    "chyba że jego miejsce zamieszkania leży ponad sto kilometrów od siedziby urzędu."
)
RULES = (
    "Zgłoszenia przyjmuje się do wyczerpania miejsc, nie dłużej jednak niż do dnia wskazanego w ogłoszeniu. O "
    "kolejności decyduje data wpływu kompletnego formularza, a przy równej dacie pierwszeństwo mają osoby z gmin, "
    "które dotąd nie uczestniczyły w projekcie. Odmowę przyjęcia uzasadnia się na piśmie w terminie czternastu dni."
)
PRIVACY = (
    "Dane osobowe przetwarzane są wyłącznie po to, by przeprowadzić nabór, rozliczyć wydatki i ocenić przebieg zajęć. "
    "Każdy może zażądać wglądu do swoich danych, ich sprostowania albo ograniczenia przetwarzania, a także wnieść "
    "skargę do organu nadzorczego. Podanie danych jest dobrowolne, lecz bez nich udział w wizycie nie jest możliwy."
)
ACCESS = (
    "Sala wykładowa znajduje się na pierwszym piętrze; prowadzi do niej winda, a przy wejściu głównym jest pochylnia. "
    "Osoby, które potrzebują tłumacza języka migowego, pętli indukcyjnej lub materiałów powiększonym drukiem, prosimy, "
    "aby zaznaczyły to w formularzu co najmniej siedem dni przed przyjazdem."
)
SHORT = "Prosimy o punktualne przybycie na miejsce zbiórki."
ENGLISH = "The study visit is open to partners from other regions, and interpretation will be provided on request."
GERMAN = "Die Teilnahme ist kostenlos, eine Anmeldung ist jedoch erforderlich."

ALL = (VISIT, TRAVEL, RULES, PRIVACY, ACCESS)
