"""The words by which people head the columns of a list of suppliers, in four languages, folded: no accents, no signs.

They are read, never shown, so they are no messages.
"""

from __future__ import annotations

INSIDE: dict[str, str] = {
    "name": "name, nombre, razon social, nom, raison sociale, nama, "
    "supplier name, company name, factory name, site name, nombre del proveedor, nombre de la empresa, "
    "nom du fournisseur, nom de l entreprise, nama pembekal, nama syarikat, nama kilang",
    "tier": "tier, supplier tier, eslabon, lapisan, supply chain level, nivel de la cadena, niveau de la chaine, "
    "peringkat rantaian",
    "delivers_to": "delivers to, deliver to, delivery to, supplies to, supplies, sells to, ships to, "
    "entrega a, suministra a, abastece a, provee a, vende a, livre a, fournit a, livraison a, vend a, "
    "membekal kepada, bekalkan kepada, menghantar kepada, dihantar kepada, hantar kepada, penghantaran kepada",
    "country": "country, pais, pays, negara",
    "region": "region, province, provincia, provinsi, district, distrito, daerah, negeri, wilayah",
    "goods": "goods, product, products, materials, commodity, commodities, raw material, raw materials, "
    "bienes, producto, productos, mercancia, mercancias, materiales, materia prima, materias primas, "
    "produit, produits, marchandise, marchandises, matiere premiere, matieres premieres, "
    "barang, barangan, produk, bahan mentah",
    "share": "share, percent, percentage, per cent, porcentaje, por ciento, participacion, cuota, "
    "pourcentage, pour cent, part des achats, part des depenses, peratus, peratusan",
    "workers": "workers, employees, headcount, workforce, staff, trabajadores, trabajadoras, empleados, plantilla, "
    "travailleurs, travailleuses, employes, effectif, effectifs, nombre de salaries, pekerja, kakitangan, "
    "tenaga kerja",
    "migrants": "migrant, migrants, migrant workers, foreign workers, foreign labor, foreign labour, "
    "migrante, migrantes, trabajadores migrantes, trabajadores extranjeros, mano de obra extranjera, "
    "travailleurs migrants, travailleurs etrangers, main d oeuvre etrangere, "
    "migran, pendatang, pekerja migran, pekerja asing, pekerja pendatang",
    "recruiters": "recruiter, recruiters, recruitment agency, recruitment agencies, recruitment agents, "
    "labor agents, labour agents, labor brokers, labour brokers, employment agencies, "
    "reclutador, reclutadores, agencias de reclutamiento, agencias de contratacion, agencias de empleo, "
    "recruteur, recruteurs, agences de recrutement, agents de recrutement, agences d emploi, "
    "perekrut, ejen pengambilan, agensi pengambilan, agensi pekerjaan, ejen pekerjaan, ejen pekerja",
    "home_work": "home work, homework, home working, homeworker, homeworkers, home workers, home based, work at home, "
    "trabajo a domicilio, trabajadores a domicilio, a domicilio, trabajo en casa, "
    "travail a domicile, travailleurs a domicile, a domicile, "
    "kerja di rumah, kerja rumah, pekerja rumah, pekerja di rumah, dari rumah",
    "certificates": "certificate, certificates, certification, certifications, certificado, certificados, "
    "certificacion, certificaciones, certificat, certificats, sijil, pensijilan",
    "season": "season, seasons, harvest, peak months, temporada, cosecha, saison, recolte, musim, tuaian",
    "note": "note, notes, remark, remarks, comment, comments, nota, notas, observaciones, comentario, comentarios, "
    "remarque, remarques, commentaire, commentaires, observations, catatan, ulasan, komen",
}
"""Words that tell what a column holds wherever they stand in its heading."""
ALONE: dict[str, str] = {
    "name": "supplier, suppliers, vendor, factory, facility, site, company, manufacturer, producer, mill, farm, "
    "proveedor, proveedora, proveedores, empresa, fabrica, fabricante, productor, planta, sitio, "
    "fournisseur, fournisseurs, entreprise, societe, usine, fabricant, producteur, "
    "pembekal, syarikat, kilang, pengeluar, tapak, ladang",
    "tier": "level, nivel, niveau, rang, echelon, tahap, peringkat",
    "delivers_to": "delivers, customer, client, buyer, parent, parent supplier, cliente, comprador, acheteur, "
    "donneur d ordre, pelanggan, pembeli",
    "country": "nation, iso, iso3, origin, origen, origine, asal",
    "region": "state, city, town, place, location, estado, ciudad, lugar, ubicacion, ville, lieu, localite, "
    "departamento, departement, bandar, lokasi, tempat",
    "goods": "material, item, items, articulo, articulos, article, articles, biens, matiere, matieres, bahan",
    "share": "spend, gasto, part, depenses, perbelanjaan, bahagian",
    "workers": "personal, personnel, salaries",
    "migrants": "foreigners, extranjeros, etrangers",
    "recruiters": "agency, agencies, agents, brokers, recruitment, agencia, agencias, agentes, intermediarios, "
    "reclutamiento, agence, agences, intermediaires, recrutement, ejen, agensi, pengambilan pekerja",
    "home_work": "home, domicilio, domicile, rumah",
    "certificates": "certified, certs, standards, audits",
    "season": "month, months, mes, meses, mois, bulan",
    "note": "",
}
"""Words that tell it only where they are the whole heading: “Level” is a tier, “Risk level” is not."""
OF_OTHERS = frozenset(
    [
        "contact",
        "contacto",
        "contacts",
        "kenalan",
        "person",
        "persona",
        "personne",
        "orang",
        "email",
        "e",
        "mail",
        "correo",
        "courriel",
        "emel",
        "phone",
        "telefono",
        "telephone",
        "telefon",
        "address",
        "direccion",
        "adresse",
        "alamat",
        "id",
        "code",
        "codigo",
        "kod",
        "number",
        "numero",
        "nombor",
        "no",
        "web",
        "url",
        "date",
        "fecha",
        "tarikh",
        "owner",
        "bank",
    ]
)
"""Beside “name” they tell that it is the name of something else."""


def words(table: dict[str, str], field: str) -> tuple[str, ...]:
    return tuple(filter(None, table[field].split(", ")))
