"""Imports filled VSME templates and compares every answer with the sheet; then fills blanks with stories.

The templates are EFRAG's and not in the tree, so that their folder is given. Cells are found a second time and in
another way than the definition finds them: by the names of EFRAG's taxonomy, and by the labels beside them.

    python3 Tests/SpreadsheetTests/vsme.py --tool assay --folder vsme --work /tmp/filled
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
QUESTIONNAIRES = pathlib.Path(__file__).parents[2] / "Questionnaires"
GENERAL, NATURE, PEOPLE, CONDUCT = (
    "General Information", "Environmental Disclosures", "Social Disclosures", "Governance Disclosures")
WORDS = {
    "YES": "yes", "NO": "no", True: "ticked", False: "not-ticked",
    "Option A (Basic Module only)": "basic", "Option B (Basic Module and Comprehensive Module)": "comprehensive",
    "Sustainability report prepared on an individual basis": "individual",
    "Sustainability report prepared on a consolidated basis": "consolidated",
    "private limited liability undertaking": "private-limited", "sole proprietorship": "sole",
    "Headcount": "heads", "Full-time equivalent (FTE)": "full-time",
    "At the end of the reporting period": "end", "As an average across the reporting period": "average",
    "Adoption of a transition plan is planned in the future": "planned",
    "A transition plan has already been adopted": "adopted",
    "kilograms (kg)": "kg", "metric tonnes (t)": "t", "cubic meters (m3)": "m3",
    "hectares (ha)": "ha", "squared meters (m2)": "m2",
}
# Answers by the name of their cell in the taxonomy.
NAMED = {
    "company": "template_reporting_entity_name",
    "identifier-scheme": "template_reporting_entity_identifier_scheme",
    "identifier": "template_reporting_entity_identifier",
    "currency": "template_currency", "complete": "template_overall_validation_status",
    "period-start": "template_reporting_period_startdate",
    "period-end": "template_reporting_period_enddate",
    "module": "BasisForPreparation", "basis": "BasisForReporting",
    "unchanged": "ReportContainsDisclosuresFromThePreviousReportingPeriodThatRemainUnchanged",
    "legal-form": "UndertakingsLegalForm", "assets": "Assets", "turnover": "Turnover", "employees": "NumberOfEmployees",
    "counted-when": "EmployeeCountingMethodology", "counted": "TypeOfNumberOfEmployees",
    "country": "CountryOfPrimaryOperationsAndLocationOfSignificantAssets",
    "certificates": "DescriptionOfSustainabilityRelatedCertificationsOrLabels",
    "practice-public": "PracticePolicyAndOrFutureInitiativeIsPubliclyAvailable",
    "practice-target": "UndertakingHasSetATargetWhichIsRelatedToAPolicy",
    "practice-description": "DescriptionOfPracticesPoliciesAndOrFutureInitiatives",
    "practice-target-description": "DescriptionOfATargetRelatedToAPolicy",
    "practice-person": "MostSeniorLevelAccountableForImplementationOfPolicies",
    "products": "DescriptionOfSignificantGroupsOfProductsAndOrServicesOffered",
    "markets": "DescriptionOfSignificantMarketsTheUndertakingOperatesIn",
    "relationships": "DescriptionOfMainBusinessRelationships",
    "strategy": "DescriptionOfKeyElementsOfStrategyThatRelatesToOrAffectsSustainabilityIssues",
    "energy-total": "TotalEnergyConsumption",
    "target-actions": "DisclosureOfListOfMainActionsTheEntitySeeksInOrderToAchieveItsTargets",
    "transition-plan": "DescriptionOfATransitionPlanForClimateChangeMitigationIncludingAnExplanationOfHowItIs"
                       "ContributingToReduceGhgEmissions",
    "climate-risks-description": "DescriptionOfClimateRelatedHazardsAndClimateRelatedTransitionEvents",
    "climate-adapted": "DisclosureOfWhetherItHasUndertakenClimateChangeAdaptationActionsForAnyClimateRelatedHazards"
                       "AndTransitionEvents",
    "pollution-public": "PubliclyAvailableDisclosure",
    "pollutants-unit": "AmountOfEmissionToAir_unit",
    "land-unit": "TotalUseOfLand_unit", "land": "TotalUseOfLand", "land-sealed": "TotalSealedArea",
    "land-nature-on": "TotalNatureOrientedAreaOnSite", "land-nature-off": "TotalNatureOrientedAreaOffSite",
    "water-discharged": "WaterDischargeFromUndertakingProductionProcesses",
    "circular": "UndertakingAppliesCircularEconomyPrinciples",
    "circular-description": "DescriptionOfHowCircularEconomyPrinciplesAreApplied",
    "permanent": "NumberOfPermanentContractEmployees", "men": "NumberOfMaleEmployees",
    "women": "NumberOfFemaleEmployees", "other-gender": "NumberOfOtherGenderEmployees",
    "gender-not-told": "NumberOfNonReportedGenderEmployees",
    "self-employed": "TotalNumberOfSelfEmployedWorkersWithoutPersonnelThatAreWorkingExclusivelyForTheUndertaking",
    "agency-workers": "TotalNumberOfTemporaryWorkersProvidedByUndertakingsPrimarilyEngagedInEmploymentActivities",
    "accidents": "NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod",
    "fatalities": "NumberOfFatalitiesAsAResultOfWorkRelatedInjuriesAndWorkRelatedIllHealth",
    "minimum-wage": "EmployeesReceivePayEqualOrAboveMinimumWageDeterminedByNationalLawOrCollectiveAgreement",
    "training-men": "AverageNumberOfAnnualTrainingHoursPerMaleEmployee",
    "training-women": "AverageNumberOfAnnualTrainingHoursPerFemaleEmployee",
    "training-other": "AverageNumberOfAnnualTrainingHoursPerOtherGenderEmployee",
    "training-not-told": "AverageNumberOfAnnualTrainingHoursPerNonReportedGenderEmployee",
    "rights-policy": "UndertakingHasACodeOfConductOrHumanRightsPolicyForItsOwnWorkforce",
    "complaints": "UndertakingHasAComplaintHandlingMechanismForItsOwnWorkforce",
    "incidents": "UndertakingHasConfirmedHumanRightsIncidentsInItsOwnWorkforce",
    "chain-incidents": "UndertakingIsAwareOfAnyConfirmedIncidentsInvolvingWorkersInTheValueChainAffected"
                       "CommunitiesConsumersAndEndUsers",
    "convictions": "TotalNumberOfConvictionsForTheViolationOfAntiCorruptionAndAntiBriberyLaws",
    "fines": "TotalAmountOfFinesForTheViolationOfAnticorruptionAndAntibriberyLaws",
}
# Answers whose cells have no name, by how their label begins and the column beside it.
LABELLED = {
    "certified": (GENERAL, "Has the undertaking obtained any sustainability", "E"),
    "practices": (GENERAL, "Has the undertaking put in place specific practices", "C", 2),
    "target-set": (NATURE, "Has  the undertaking has established GHG", "J"),
    "transition": (NATURE, "Status of implementation of a transition plan", "D"),
    "climate-risks": (NATURE, "Has the undertaking identified climate-related hazards", "E"),
    "pollution-reported": (NATURE, "Is the undertaking already required by law", "G"),
    "sensitive-sites": (NATURE, "Does the undertaking have sites that are located in or near", "G"),
    "water-processes": (NATURE, "Does the undertaking have production processes in place", "D"),
    "materials-used": (NATURE, "Does the undertaking the undertaking operate in a sector using", "G"),
    "several-countries": (PEOPLE, "Does the undertaking operate in more than one country", "E"),
    "left": (PEOPLE, "Number of employees who left", "D"),
    "at-start": (PEOPLE, "Number of employees at the beginning", "D"),
    "at-end": (PEOPLE, "Number of employees at the end", "D"),
    "pay-men": (PEOPLE, "Average gross hourly pay level of male", "D"),
    "pay-women": (PEOPLE, "Average gross hourly pay level of female", "D"),
    "agreements": (PEOPLE, "Number of employees covered by collective", "D"),
    "managers-men": (PEOPLE, "Number of male employees at management", "D"),
    "managers-women": (PEOPLE, "Number of female employees at management", "D"),
    "convicted": (CONDUCT, "Has the undertaking incurred in convictions", "H"),
    "board-women": (CONDUCT, "Number of female board members", "H"),
    "board-men": (CONDUCT, "Number of male board members", "H"),
}
ISSUES = ["climate", "pollution", "water", "nature", "circular", "workforce", "chain-workers", "communities",
          "consumers", "conduct"]
# Lists by the name of each column.
LISTS = {
    "sectors": {"code": "NaceSectorClassificationCodes"},
    "subsidiaries": {"name": "NameOfTheSubsidiary", "address": "RegisteredAddressOfTheSubsidiary"},
    "sites": {"address": "AddressOfSite", "postal-code": "PostalCodeOfSite", "city": "CityOfSite",
              "country": "CountryOfSite"},
    "pollutants": {"pollutant": "TypeOfPollutantAxis", "air": "AmountOfEmissionToAir",
                   "water": "AmountOfEmissionToWater", "soil": "AmountOfEmissionToSoil"},
    "waste": {"type": "TypeOfWasteAxis", "unit": "TotalWasteRecycledReusedAndDirectedToDisposalMass_unit",
              "recycled": "WasteDivertedToRecycleOrReuseMass", "disposed": "WasteDirectedToDisposalMass"},
    "materials": {"name": "NameOfMaterialUsed", "amount": "WeightOfMaterialUsed",
                  "unit": "WeightOfMaterialUsed_unit"},
    "countries": {"country": "CountryOfEmploymentContractAxis",
                  "employees": "NumberOfEmployeesForCountryOfEmploymentContract"},
    "targets": {"base-year": "GreenhouseGasEmissionReductionTargetBaseYear",
                "year": "GreenhouseGasEmissionReductionTargetYear"},
}
# Blocks by row and column, each with the name of its cell.
BLOCKS = {
    "energy": {
        ("electricity", "renewable"): "EnergyConsumptionFromElectricity_RenewableEnergyMember",
        ("electricity", "other"): "EnergyConsumptionFromElectricity_NonRenewableEnergyMember",
        ("self-generated", "renewable"): "EnergyConsumptionFromSelfGeneratedElectricity_RenewableEnergyMember",
        ("self-generated", "other"): "EnergyConsumptionFromSelfGeneratedElectricity_NonRenewableEnergyMember"},
    "emissions": {
        (scope, column): name + end
        for scope, name in [("scope-1", "GrossScope1GreenhouseGasEmissions"),
                            ("scope-2-location", "GrossLocationBasedScope2GreenhouseGasEmissions"),
                            ("scope-2-market", "GrossMarketBasedScope2GreenhouseGasEmissions")]
        for column, end in [("now", ""), ("base", "_BaselineYearMember"), ("target", "_TargetYearMember")]},
    "water": {
        ("all", "withdrawn"): "TotalAmountOfWaterWithdrawnFromAllSites",
        ("stressed", "withdrawn"): "AmountOfWaterWithdrawnAtSitesLocatedInAreasOfHighWaterStress"},
}
TOPICS = {
    "rights-policy-topics": ("TypeOfContentCoveredByTheCodeOfConductOrHumanRightsPolicyForItsOwnWorkforce", "covered",
                             ["child-labour", "forced-labour", "trafficking", "discrimination", "accidents", "other"]),
    "incident-topics": ("TypeOfHumanRightRelatedToTheConfirmedIncident", "occurred",
                        ["child-labour", "forced-labour", "trafficking", "discrimination", "other"]),
}


class Book:
    """A template, by the names and the labels of its cells."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path, data_only=True)
        self.countries = {
            row[0].value: row[2].value for row in self.book["Enumeration Lists"]["C2:E300"] if row[0].value}

    def place(self, name):
        sheet, cells = self.book.defined_names[name].attr_text.rsplit("!", 1)
        return sheet.strip("'"), cells.replace("$", "")

    def named(self, name):
        sheet, cells = self.place(name)
        return self.book[sheet][cells.split(":")[0]].value

    def column(self, name):
        sheet, cells = self.place(name)
        first, _, last = cells.partition(":")
        letter = re.match("[A-Z]+", first)[0]
        rows = range(int(first[len(letter):]), int(re.sub("[A-Z]", "", last or first)) + 1)
        return [self.book[sheet][f"{letter}{row}"].value for row in rows]

    def labelled(self, sheet, start, column, below=0):
        for row in self.book[sheet].iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith(start):
                    return self.book[sheet][f"{column}{cell.row + below}"].value
        raise KeyError(start)

    def said(self, value, question=None):
        """A value as the submission has it."""
        if question == "country" and value in self.countries:
            return self.countries[value]
        # Python holds 1 to be true.
        if isinstance(value, bool) or isinstance(value, str) and value in WORDS:
            return WORDS[value]
        if isinstance(value, float) and value == int(value):
            value = int(value)
        return None if value is None else str(value).replace("\r\n", "\n").strip() or None


def answers(submission, questionnaire):
    return {a["question"]: a for a in submission["answers"] if a["questionnaire"] == questionnaire}


def values(answer):
    return (answer or {}).get("values", [])


def table(answer):
    return (answer or {}).get("rows", [])


def imported(tool, path, day="2027-03-01"):
    done = subprocess.run([tool, "import", "template", str(path), "--supplier-id", "1", "--assessed", day, "-o", "-",
                           "--to", "json", "--questionnaires", str(QUESTIONNAIRES)], capture_output=True, text=True)
    return (json.loads(done.stdout) if done.returncode == 0 else None), done.stderr, done.returncode


def compare(path, tool, problems):
    """Compares every answer of a template with its sheet; returns how many places, and what was told."""
    book = Book(path)
    submission, told, code = imported(tool, path)
    if submission is None:
        problems.append(f"{path.name}: exit {code}: {told}")
        return None
    got = answers(submission, "vsme")
    seen = set()
    compared = 0

    def same(what, expected, found):
        nonlocal compared
        compared += 1
        if expected != found:
            problems.append(
                f"{path.name}: {what}: the sheet has {str(expected)[:60]!r}, the answer {str(found)[:60]!r}")

    for question, name in NAMED.items():
        expected = book.said(book.named(name), question)
        same(question, expected, (values(got.get(question)) or [None])[0])
        seen.add(question)
    for question, place in LABELLED.items():
        same(question, book.said(book.labelled(*place)), (values(got.get(question)) or [None])[0])
        seen.add(question)
    sheet, cells = book.place("SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative")
    for issue, cell in zip(ISSUES, book.book[sheet][cells][0]):
        same("practice-" + issue, book.said(cell.value), (values(got.get("practice-" + issue)) or [None])[0])
        seen.add("practice-" + issue)
    for question, columns in LISTS.items():
        sheet_columns = {column: book.column(name) for column, name in columns.items()}
        expected = []
        for row in zip(*sheet_columns.values()):
            if any(value is not None for value in row):
                expected.append({column: book.said(value, column) for column, value in zip(columns, row)
                                 if book.said(value, column) is not None})
        found = [{c: v for c, v in row.items() if c in columns} for row in table(got.get(question))]
        same(question, expected, found)
        seen.add(question)
    for question, cells in BLOCKS.items():
        found = table(got.get(question))
        key = next((c for row in found for c in row if c in ("source", "scope", "where")), None)
        by_key = {row[key]: row for row in found} if key else {}
        for (row, column), name in cells.items():
            same(f"{question} {row} {column}", book.said(book.named(name)), by_key.get(row, {}).get(column))
        seen.add(question)
    categories = table(got.get("scope-3"))
    first = [c for c in book.book[NATURE]["C"] if str(c.value).startswith("1. Purchased Goods")][0].row
    for number in range(15):
        for column, letter in [("now", "D"), ("base", "G"), ("target", "J")]:
            same(f"scope-3 {number + 1} {column}", book.said(book.book[NATURE][f"{letter}{first + number}"].value),
                 categories[number].get(column))
    seen.add("scope-3")
    for question, (name, column, topics) in TOPICS.items():
        found = {row["topic"]: row.get(column) for row in table(got.get(question))}
        for topic, value in zip(topics, book.column(name)):
            same(f"{question} {topic}", book.said(value), found.get(topic))
        seen.add(question)
    employees = answers(submission, "supplier-profile")["employees"].get("comment", "")
    sheet, cell = book.place("NumberOfEmployees")
    if f"{sheet}!{cell}" not in employees:
        problems.append(f"{path.name}: the employees name the cell {cell} nowhere: {employees}")
    for question in got:
        if question not in seen:
            problems.append(f"{path.name}: nothing says where the answer to {question} comes from")
    return compared, told, submission


def fill(blank, target, cells):
    """Fills a blank; cells are named, or given by sheet and place. Formulas that openpyxl cannot compute are given."""
    book = openpyxl.load_workbook(blank)
    for where, value in cells.items():
        if isinstance(where, tuple):
            sheet, cell = where
        else:
            sheet, cell = book.defined_names[where].attr_text.rsplit("!", 1)
            sheet, cell = sheet.strip("'"), cell.replace("$", "").split(":")[0]
        book[sheet][cell] = value
    book.save(target)


HEAD = {
    "template_reporting_entity_name": "Kleinmetall GmbH", "template_reporting_period_startdate": "2026-01-01",
    "template_reporting_period_enddate": "2026-12-31",
    "BasisForReporting": "Sustainability report prepared on an individual basis",
}
AGENCY = NAMED["agency-workers"]
# Each story: cells beside the head, what must be filled in (a list of values, rows, or None), and drafts.
STORIES = {
    "a small maker of cells": (
        {"NumberOfEmployees": 12, AGENCY: 0, "NaceSectorClassificationCodes":
            "NACE C - 27.20 Manufacture of batteries and accumulators", "NameOfMaterialUsed": "COPPER ",
         (NATURE, "D436"): "Copper foil and nickel", (NATURE, "D437"): "Natural graphite",
         NAMED["minimum-wage"]: "NO", NAMED["complaints"]: "NO", NAMED["fatalities"]: 0, NAMED["accidents"]: 0},
        {("supplier-profile", "employees"): ["12"], ("supplier-profile", "materials"): ["copper", "graphite"],
         ("own-operations", "wages"): ["below"], ("oecd-five-step", "grievance-users"): None,
         ("oecd-five-step", "harm-known"): None, ("own-operations", "workforce"): None,
         ("supplier-profile", "role"): ["cell-maker"]},
        {("supplier-profile", "role")}),
    "a death": (
        {"NumberOfEmployees": 12.5, AGENCY: 3, NAMED["fatalities"]: 1, NAMED["complaints"]: "YES",
         NAMED["minimum-wage"]: "YES"},
        {("supplier-profile", "employees"): None, ("oecd-five-step", "harm-known"): ["yes"],
         ("oecd-five-step", "worst-harm"): ["death"], ("oecd-five-step", "grievance-users"): ["own-workers"],
         ("own-operations", "wages"): None, ("own-operations", "workforce"): ["agency"]},
        {("own-operations", "workforce")}),
    "an incident elsewhere, and copper by class": (
        {"NumberOfEmployees": 40, NAMED["chain-incidents"]: "YES", "NaceSectorClassificationCodes":
            "NACE C - 24.44 Copper production", NAMED["convictions"]: 2},
        {("oecd-five-step", "harm-known"): None, ("supplier-profile", "role"): None,
         ("supplier-profile", "employees"): ["40"]},
        {("supplier-profile", "employees")}),
    "an old report": (
        {"template_reporting_period_enddate": "2022-12-31", NAMED["fatalities"]: 1},
        {("oecd-five-step", "harm-known"): None, ("oecd-five-step", "worst-harm"): None}, set()),
    "water and targets": (
        {"TotalAmountOfWaterWithdrawnFromAllSites": 900, BLOCKS["water"]["stressed", "withdrawn"]: 100,
         LISTS["targets"]["base-year"]: 2020, LISTS["targets"]["year"]: 2030,
         BLOCKS["emissions"]["scope-1", "target"]: 5, "AddressOfSite": "Werkstraße 1", "CountryOfSite": "Germany",
         (GENERAL, "F407"): "Łódź", (GENERAL, "G407"): "Poland", (GENERAL, "D408"): "Nowhere 3"},
        {("cross-material", "water"): [
            {"place": "All own sites together", "use": "900"},
            {"place": "Own sites where water stress is high", "use": "100", "scarce": "scarce"}],
         ("cross-material", "climate-targets"): [{"scope": "own", "base-year": "2020", "year": "2030"}],
         ("supplier-profile", "sites"): [{"name": "Werkstraße 1", "country": "DE"}, {"name": "Łódź", "country": "PL"}]},
        {("cross-material", "water"), ("cross-material", "climate-targets"), ("supplier-profile", "sites")}),
    "nothing but a name": (
        {},
        {(q, a): None for q, a in [("supplier-profile", "employees"), ("supplier-profile", "materials"),
                                   ("own-operations", "wages"), ("cross-material", "water"),
                                   ("oecd-five-step", "grievance-users"), ("oecd-five-step", "harm-known")]}, set()),
}


def tell(stories, tool, blank, work, problems):
    checked = 0
    for name, (cells, expected, drafts) in stories.items():
        path = work / (re.sub("[^a-z]+", "-", name) + ".xlsx")
        fill(blank, path, {**HEAD, **cells})
        submission, told, code = imported(tool, path)
        if submission is None:
            problems.append(f"{name}: exit {code}: {told}")
            continue
        for (questionnaire, question), wanted in expected.items():
            checked += 1
            answer = answers(submission, questionnaire).get(question)
            found = table(answer) or sorted(values(answer)) or None
            if found != wanted:
                problems.append(f"{name}: {questionnaire}:{question} is {found}, and not {wanted}")
            is_draft = bool(answer and answer.get("draft"))
            if answer and is_draft != ((questionnaire, question) in drafts):
                problems.append(f"{name}: {questionnaire}:{question} is {'' if is_draft else 'not '}a draft")
            if answer and not re.search(r"![A-Z]*[0-9]+", answer.get("comment", "")):
                problems.append(f"{name}: {questionnaire}:{question} names no cell: {answer.get('comment')}")
            if answer and not any(e.get("kind") == "template" for e in answer.get("evidence", [])):
                problems.append(f"{name}: {questionnaire}:{question} does not say which file says it")
    return checked


def refusals(tool, blank, work, problems):
    """Other versions are told, and nothing is written."""
    for name, cells, word in [
        ("another version", {("Introduction", "C1"): "1.4.0"}, "1.4.0"),
        ("a version that cannot be", {("Introduction", "C1"): "soon."}, "revision"),
        ("no version", {("Introduction", "C1"): None}, "template"),
    ]:
        path = work / "refused.xlsx"
        fill(blank, path, {**HEAD, **cells})
        submission, told, code = imported(tool, path)
        if submission is not None or code == 0 or word not in told:
            problems.append(f"{name}: exit {code}: {told}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    problems = []
    for path in sorted(options.folder.glob("*Sample*.xlsx")):
        found = compare(path, options.tool, problems)
        if found:
            compared, told, submission = found
            print(f"{path.name}: {compared} places compared, {len(answers(submission, 'vsme'))} answers")
            print("  " + told.strip().replace("\n", "\n  "))
    blank = next(iter(sorted(p for p in options.folder.glob("*.xlsx") if "Sample" not in p.name)), None)
    if blank:
        print(f"{tell(STORIES, options.tool, blank, options.work, problems)} prefilled answers of stories checked")
        refusals(options.tool, blank, options.work, problems)
    for problem in problems:
        print("WRONG", problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
