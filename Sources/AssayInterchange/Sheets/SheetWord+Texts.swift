extension SheetWord {
    /// The word in each of ``languages``.
    var texts: [String] {
        switch self {
        case .start: ["Start", "Start", "Inicio", "Début", "开始"]
        case .evidence: ["Evidence", "Nachweise", "Pruebas", "Preuves", "证据"]
        case .certificates: ["Certificates", "Zertifikate", "Certificados", "Certificats", "证书"]
        case .yes: ["yes", "ja", "sí", "oui", "是"]
        case .no: ["no", "nein", "no", "non", "否"]
        case .unknown:
            [
                "We do not know yet", "Wir wissen es noch nicht", "Aún no lo sabemos",
                "Nous ne le savons pas encore", "我们尚不清楚",
            ]
        case .notApplicable:
            ["Does not apply", "Trifft nicht zu", "No se aplica", "Ne s’applique pas", "不适用"]
        case .hidden:
            ["Leave as it is", "Nicht ändern", "No cambiar", "Ne pas modifier", "请勿更改"]
        case .number: ["No.", "Nr.", "N.º", "N°", "编号"]
        case .question: ["Question", "Frage", "Pregunta", "Question", "问题"]
        case .guidance: ["Guidance", "Hinweise", "Orientación", "Conseils", "指引"]
        case .answer: ["Answer", "Antwort", "Respuesta", "Réponse", "回答"]
        case .limits:
            [
                "Unit and limits", "Einheit und Grenzen", "Unidad y límites", "Unité et limites",
                "单位与范围",
            ]
        case .noAnswer:
            [
                "In place of an answer", "Statt einer Antwort", "En lugar de una respuesta",
                "À la place d’une réponse", "代替回答",
            ]
        case .reason:
            [
                "Why does it not apply?", "Warum trifft sie nicht zu?", "¿Por qué no se aplica?",
                "Pourquoi ne s’applique-t-elle pas ?", "为何不适用？",
            ]
        case .comment: ["Comment", "Kommentar", "Comentario", "Commentaire", "说明"]
        case .confidential:
            ["Confidential", "Vertraulich", "Confidencial", "Confidentiel", "保密"]
        case .kind: ["Kind", "Art", "Tipo", "Nature", "种类"]
        case .title: ["Title", "Titel", "Título", "Titre", "标题"]
        case .file:
            ["Name of the file", "Dateiname", "Nombre del archivo", "Nom du fichier", "文件名"]
        case .address: ["Web address", "Webadresse", "Dirección web", "Adresse web", "网址"]
        case .digest: ["SHA-256", "SHA-256", "SHA-256", "SHA-256", "SHA-256"]
        case .issued: ["Issued on", "Ausgestellt am", "Emitida el", "Émise le", "签发日期"]
        case .expires: ["Valid until", "Gültig bis", "Válida hasta", "Valable jusqu’au", "有效期至"]
        case .scheme: ["Scheme", "Standard", "Esquema", "Référentiel", "认证体系"]
        case .version:
            [
                "Version of the standard", "Fassung des Standards", "Versión de la norma",
                "Version du référentiel", "标准版本",
            ]
        case .level:
            ["Level reached", "Erreichte Stufe", "Nivel alcanzado", "Niveau atteint", "达到的级别"]
        case .site:
            [
                "Site it was given to", "Standort, für den es gilt",
                "Emplazamiento al que se otorgó",
                "Site auquel il a été délivré", "获证地点",
            ]
        case .volumeShare:
            [
                "Share of your volume from this site, in percent",
                "Anteil Ihrer Menge von diesem Standort, in Prozent",
                "Parte de su volumen que procede de este emplazamiento, en porcentaje",
                "Part de votre volume venant de ce site, en pour cent", "来自该地点的供货量占比（百分比）",
            ]
        case .openFindings:
            [
                "Findings still open (number)", "Noch offene Feststellungen (Anzahl)",
                "Hallazgos aún abiertos (número)", "Constats encore ouverts (nombre)",
                "尚未关闭的发现项（数量）",
            ]
        case .materials:
            [
                "Materials it covers", "Abgedeckte Materialien", "Materiales que cubre",
                "Matériaux couverts", "涵盖的材料",
            ]
        case .issues:
            [
                "Issues it covers", "Abgedeckte Themen", "Temas que cubre", "Thèmes couverts",
                "涵盖的议题",
            ]
        case .day:
            [
                "Day of assessment", "Bewertungstag", "Día de la evaluación",
                "Jour de l’évaluation", "评估日",
            ]
        case .dayHelp:
            [
                "Age of evidence and due dates count from this day.",
                "Alter von Nachweisen und Fristen zählen von diesem Tag an.",
                "La antigüedad de las pruebas y los plazos cuentan desde este día.",
                "L’âge des preuves et les échéances comptent à partir de ce jour.",
                "证据的时效和期限均从此日起算。",
            ]
        case .supplierNumber:
            [
                "Supplier number", "Lieferantennummer", "Número de proveedor",
                "Numéro de fournisseur", "供应商编号",
            ]
        case .supplierNumberHelp:
            [
                "Your customer’s number for you, or your own. Keep it over the years.",
                "Die Nummer, unter der Ihr Kunde Sie führt, oder Ihre eigene. Behalten Sie sie über die Jahre.",
                "El número que le da su cliente, o el suyo propio. Manténgalo a lo largo de los años.",
                "Le numéro que vous donne votre client, ou le vôtre. Gardez-le au fil des ans.",
                "客户给贵公司的编号，或贵公司自己的编号。请多年沿用。",
            ]
        case .company:
            [
                "Name of the company", "Name des Unternehmens", "Nombre de la empresa",
                "Nom de l’entreprise", "公司名称",
            ]
        case .country: ["Country", "Land", "País", "Pays", "国家或地区"]
        case .ownSite: ["Site", "Standort", "Emplazamiento", "Site", "地点"]
        case .ownSiteHelp:
            [
                "Only where the answers speak of one site.",
                "Nur wenn die Antworten für einen Standort gelten.",
                "Solo si las respuestas se refieren a un único emplazamiento.",
                "Seulement si les réponses portent sur un seul site.", "仅当回答只针对一个地点时填写。",
            ]
        case .respondent:
            ["Who answers", "Wer antwortet", "Quién responde", "Qui répond", "填写人"]
        case .respondentHelp:
            [
                "Name and function.", "Name und Funktion.", "Nombre y función.", "Nom et fonction.",
                "姓名与职务。",
            ]
        case .fillIn:
            [
                "Fill in the yellow cells, section by section, in any order; the rest is locked.",
                "Füllen Sie die gelben Zellen aus, Abschnitt für Abschnitt, in beliebiger Reihenfolge; der "
                    + "Rest ist gesperrt.",
                "Rellene las celdas amarillas, sección por sección, en cualquier orden; lo demás está bloqueado.",
                "Remplissez les cellules jaunes, section par section, dans l’ordre que vous voulez ; le "
                    + "reste est verrouillé.",
                "请逐部分填写黄色单元格，顺序不限；其余部分已锁定。",
            ]
        case .whereNotKnown:
            [
                "“We do not know yet” is a good answer where it is true; where a question does not apply, say why.",
                "„Wir wissen es noch nicht“ ist eine gute Antwort, wo es stimmt; wo eine Frage nicht "
                    + "zutrifft, sagen Sie warum.",
                "«Aún no lo sabemos» es una buena respuesta cuando es verdad; si una pregunta no se "
                    + "aplica, diga por qué.",
                "« Nous ne le savons pas encore » est une bonne réponse quand c’est vrai ; si une question "
                    + "ne s’applique pas, dites pourquoi.",
                "如实的“我们尚不清楚”就是好的回答；如果问题不适用，请说明原因。",
            ]
        case .sometimes:
            [
                "Leave a question empty where the answers that it depends on show that it is not meant for you.",
                "Lassen Sie eine Frage leer, wo die Antworten, von denen sie abhängt, zeigen, dass sie "
                    + "nicht für Sie gedacht ist.",
                "Deje vacía una pregunta si las respuestas de las que depende muestran que no es para usted.",
                "Laissez vide une question si les réponses dont elle dépend montrent qu’elle ne vous concerne pas.",
                "如果某问题所依据的回答表明它与贵公司无关，请留空。",
            ]
        case .evidenceFirst:
            [
                "Name your evidence on its own sheet, by the number of the question, and send the files as well.",
                "Nennen Sie Ihre Nachweise auf dem eigenen Blatt, nach der Nummer der Frage, und senden "
                    + "Sie die Dateien mit.",
                "Indique sus pruebas en su propia hoja, por el número de la pregunta, y envíe también los archivos.",
                "Indiquez vos preuves sur leur propre feuille, par le numéro de la question, et envoyez "
                    + "aussi les fichiers.",
                "请在单独的工作表中按问题编号列出证据，并一并发送文件。",
            ]
        case .sendBack:
            [
                "Save as .xlsx, continue another day, and send this workbook to the customer who asks.",
                "Als .xlsx speichern, an einem anderen Tag weitermachen und diese Mappe an den Kunden "
                    + "senden, der fragt.",
                "Guarde como .xlsx, continúe otro día y envíe este libro al cliente que pregunta.",
                "Enregistrez en .xlsx, continuez un autre jour, et envoyez ce classeur au client qui demande.",
                "请保存为 .xlsx，可改日继续填写，然后将本工作簿发送给提出询问的客户。",
            ]
        case .isKept:
            [
                "What does not fit into a cell goes into the comment beside it; nothing that you write is lost.",
                "Was in keine Zelle passt, gehört in den Kommentar daneben; nichts, was Sie schreiben, "
                    + "geht verloren.",
                "Lo que no cabe en una celda va en el comentario de al lado; nada de lo que escriba se pierde.",
                "Ce qui n’entre pas dans une cellule va dans le commentaire à côté ; rien de ce que vous "
                    + "écrivez n’est perdu.",
                "单元格无法容纳的内容请写在旁边的说明中；您填写的内容不会丢失。",
            ]
        case .whatIsAsked:
            ["What is asked", "Was gefragt wird", "Qué se pregunta", "Ce qui est demandé", "询问内容"]
        case .questions: ["Questions", "Fragen", "Preguntas", "Questions", "问题"]
        case .markAll:
            [
                "Mark with x all that hold.", "Kreuzen Sie mit x alles an, was zutrifft.",
                "Marque con x todo lo que corresponda.", "Marquez d’un x tout ce qui convient.",
                "请用 x 标出所有符合的项。",
            ]
        case .onSheet:
            [
                "Answer on the sheet “%”.", "Antworten Sie auf dem Blatt „%“.",
                "Responda en la hoja «%».", "Répondez sur la feuille « % ».", "请在工作表“%”中回答。",
            ]
        case .severalCountries:
            [
                "One country a row, or several with ; between.",
                "Ein Land je Zeile, oder mehrere mit ; dazwischen.",
                "Un país por fila, o varios separados por ;.",
                "Un pays par ligne, ou plusieurs séparés par ;.", "每行一个国家，或用 ; 分隔多个。",
            ]
        case .oneEach:
            [
                "several with ; between", "mehrere mit ; dazwischen", "varios separados por ;",
                "plusieurs séparés par ;", "多个用 ; 分隔",
            ]
        case .atMost:
            ["at most %", "höchstens %", "como máximo %", "% au plus", "最多 %"]
        case .dependsOn:
            [
                "Depends on your answers to %.", "Hängt von Ihren Antworten auf % ab.",
                "Depende de sus respuestas a %.", "Dépend de vos réponses à %.", "取决于您对 % 的回答。",
            ]
        case .expected:
            [
                "Evidence expected: %.", "Erwarteter Nachweis: %.", "Prueba esperada: %.",
                "Preuve attendue : %.", "期望的证据：%。",
            ]
        case .notADay:
            [
                "This is no day", "Das ist kein Tag", "Esto no es un día", "Ce n’est pas un jour",
                "这不是日期",
            ]
        case .notADayHelp:
            [
                "Write a day, such as 2026-12-31.", "Schreiben Sie einen Tag, etwa 2026-12-31.",
                "Escriba un día, como 2026-12-31.", "Écrivez un jour, par exemple 2026-12-31.",
                "请填写日期，例如 2026-12-31。",
            ]
        case .notInList:
            [
                "Not one of the list", "Nicht in der Liste", "No está en la lista",
                "Pas dans la liste", "不在列表中",
            ]
        case .notInListHelp:
            [
                "Choose an entry of the list; more goes into the comment.",
                "Wählen Sie einen Eintrag der Liste; mehr gehört in den Kommentar.",
                "Elija una entrada de la lista; lo demás va en el comentario.",
                "Choisissez une entrée de la liste ; le reste va dans le commentaire.",
                "请从列表中选择；其他内容请写在说明中。",
            ]
        case .notANumber:
            [
                "Not such a number", "Keine solche Zahl", "No es un número así",
                "Pas un tel nombre", "不是这样的数字",
            ]
        case .notANumberHelp:
            [
                "Write a number within the limits, without its unit.",
                "Schreiben Sie eine Zahl innerhalb der Grenzen, ohne ihre Einheit.",
                "Escriba un número dentro de los límites, sin su unidad.",
                "Écrivez un nombre dans les limites, sans son unité.", "请填写范围内的数字，不含单位。",
            ]
        case .whatWasSaid:
            [
                "What the supplier says", "Was der Lieferant sagt", "Lo que dice el proveedor",
                "Ce que dit le fournisseur", "供应商的回答",
            ]
        case .verdict: ["Verdict", "Urteil", "Dictamen", "Avis", "结论"]
        case .accepted: ["accepted", "angenommen", "aceptada", "acceptée", "接受"]
        case .corrected: ["corrected", "berichtigt", "corregida", "corrigée", "更正"]
        case .sentBack: ["sent back", "zurückgegeben", "devuelta", "renvoyée", "退回"]
        case .correction:
            [
                "What it should be", "Was es sein sollte", "Lo que debería ser",
                "Ce que cela devrait être", "应为",
            ]
        case .sendBackReason: ["Why", "Warum", "Por qué", "Pourquoi", "原因"]
        case .piece: ["Piece", "Stück", "Pieza", "Pièce", "证据序号"]
        case .seenAs: ["Seen as", "Gesehen als", "Vista como", "Vue comme", "认定为"]
        case .observations:
            ["Observations", "Beobachtungen", "Observaciones", "Observations", "观察"]
        case .observation: ["Observation", "Beobachtung", "Observación", "Observation", "观察"]
        case .observedOn: ["On", "Am", "El", "Le", "日期"]
        case .source: ["Source", "Quelle", "Fuente", "Source", "来源"]
        case .reviewer:
            ["Who reviews", "Wer prüft", "Quién revisa", "Qui examine", "审核人"]
        case .function: ["Function", "Funktion", "Función", "Fonction", "职务"]
        case .party: ["For whom", "Für wen", "Para quién", "Pour qui", "代表方"]
        case .reviewDay:
            [
                "Day of the review", "Tag der Prüfung", "Día de la revisión", "Jour de l’examen",
                "审核日",
            ]
        case .reviewHelp:
            [
                "Judge the answers on the next sheet; what you leave empty says nothing.",
                "Beurteilen Sie die Antworten auf dem nächsten Blatt; was leer bleibt, sagt nichts.",
                "Juzgue las respuestas en la hoja siguiente; lo que deje vacío no dice nada.",
                "Jugez les réponses sur la feuille suivante ; ce que vous laissez vide ne dit rien.",
                "请在下一工作表中评判回答；留空不表示任何意见。",
            ]
        case .buyer:
            ["buyer", "Einkäufer", "comprador", "acheteur", "采购方"]
        case .thirdParty:
            [
                "third party", "unabhängige Stelle", "tercero independiente", "tiers indépendant",
                "第三方",
            ]
        case .affectedPeople:
            [
                "affected people", "Betroffene", "personas afectadas", "personnes concernées",
                "受影响人群",
            ]
        case .nothingShown:
            [
                "Nothing was shown", "Nichts wurde gezeigt", "No se mostró nada",
                "Rien n’a été montré", "未出示任何内容",
            ]
        case .evidenceMissing:
            [
                "the evidence is missing", "der Nachweis fehlt", "falta la evidencia",
                "la preuve manque", "缺少证据",
            ]
        case .evidenceExpired:
            [
                "the evidence is too old", "der Nachweis ist zu alt",
                "la evidencia es demasiado antigua", "la preuve est trop ancienne", "证据过旧",
            ]
        case .wrongScope:
            [
                "it is about another site, material or period",
                "es betrifft einen anderen Standort, ein anderes Material oder einen anderen Zeitraum",
                "trata de otro sitio, material o período",
                "elle porte sur un autre site, une autre matière ou une autre période",
                "涉及其他场所、材料或时期",
            ]
        case .doesNotSayIt:
            [
                "the evidence does not say what the answer says",
                "der Nachweis sagt nicht, was die Antwort sagt",
                "la evidencia no dice lo que dice la respuesta",
                "la preuve ne dit pas ce que dit la réponse", "证据没有说明答案所说的内容",
            ]
        case .unreadable:
            [
                "it cannot be opened or read", "es lässt sich nicht öffnen oder lesen",
                "no se puede abrir o leer", "impossible à ouvrir ou à lire", "无法打开或阅读",
            ]
        case .contradicts:
            [
                "it contradicts something else that is known",
                "sie widerspricht anderem, was bekannt ist", "contradice otra cosa que se sabe",
                "elle contredit autre chose que l’on sait", "与已知的其他情况矛盾",
            ]
        case .otherReason:
            [
                "see the comment", "siehe Kommentar", "véase el comentario", "voir le commentaire",
                "见备注",
            ]
        }
    }
}
