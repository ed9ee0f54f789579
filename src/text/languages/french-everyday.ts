/**
 * Everyday French beside that of the list it is joined with: words that stand in any letter, report or note and are no term of a
 * field on their own. In the singular; what may well be somebody's subject (musique, mémoire, démocratie) is left out.
 */
export const everyday = `absence accès accident accompagnement accord accueil achat acteur actif action activité actuel addition adjoint adresse affaire afin âge
 agence agent aide aider air ajout allocation aller alternative ambition ami amélioration amour analyse ancien angle animation annonce annuel appareil appel
 appeler application apport approche appui arbre argument arrêt arrivée article aspect assistance association atelier atout attente attention augmentation
 auteur autonome autorité avance avantage avenir avis axe baisse base bas bâtiment besoin bien bilan blanc bloc boîte bord bouton bras bref bruit budget bureau
 cadre calcul calendrier campagne canal candidat candidature capacité caractère carte cause centre cercle certitude chaîne chambre champ chance changement chantier
 chapitre charge chef chemin cheval chiffre choix cible ciel citoyen civil clair classe clé client code coin collaboration collègue collecte colonne comité
 commande commentaire commun communauté communication compagnie comparaison compétence complexe complément comportement compte conception condition conduite
 confiance conflit connaissance conseil conseiller conséquence construction contact contenu contexte contraire contrat contribution contrôle conversation copie
 corps correct cote côté couleur coup coupe cour courant courrier cours court coût création crise critère croissance culture curieux cycle danger date
 débat début décision déclaration découverte défaut défi degré délai demande démarche démonstration départ dépense déploiement description détail développement
 devoir différence difficulté dimension direct directeur direction discussion dispositif disponible disposition distance document donnée dos dossier doute droit
 durée eau écart échange échec échelle école écran écriture édition effectif effort élément élève éloigné émission emploi employé endroit enfant
 engagement enjeu ennemi enquête enregistrement entrée entreprise entretien environnement envie envoi épreuve équipe équipement erreur espace esprit essai
 essentiel estimation étape état étude étudiant événement évidence évolution examen excellent exception existence expérience expert explication expression
 extérieur extrait face facile facteur faible faim faute favori femme fenêtre feuille fiche fichier fille film fils filtre fixe fleur flux fois fonction
 fonctionnalité fonctionnement fond force formation forme formulaire formule fort frais frère front futur gain garçon garde général genre geste gestion gouvernement
 grâce graphique gratuit gros groupe guide habitude haut hauteur herbe hier histoire hiver honneur horaire hors humain humeur icône identité image impact
 important impression incident indicateur individu information initial initiative inquiétude instance instant instruction intégration intention intérêt intérieur
 interne intervention introduction invité jardin jeu jeune joie joli journal journée juste lancement langue large lecteur lecture léger lendemain lettre lever liaison
 liberté libre lien lieu ligne limite liste livre local loin long longueur lourd lumière main maintien mairie maison maître majorité mal manque
 marchandise marche marque matériel matière matin mauvais maximum médecin meilleur membre ménage mensuel mention message mesure métier mètre midi milieu million mince
 ministre ministère minimum mise mission mode modification moment montant mort motif mouvement moyen mur mutuel naissance nature nécessaire nécessité niveau noir nom nombreux
 normal note nouveauté nuit numéro objectif objet obligation observation obstacle occasion œil œuvre offre ombre opération opinion opportunité option ordre oreille
 organisation orientation origine outil ouverture ouvrage page paire panneau papier paragraphe parcours parent parole partage partenaire participant participation
 particulier parties partiel passage passé passion patient patron pause peine pensée périmètre période permis perspective perte phase phrase pièce pied pierre
 pilote piste plaisir plan plat plateforme plein poids poignée poisson politique port porte portée porteur position possible poste potentiel pouvoir
 pratique précédent précis préférence présence présent présentation président pression prestation preuve principal principe priorité prise privé prix procédure
 processus prochain production produit professeur professionnel profil profit profond programme progrès projet promesse proposition propre protection provenance public
 publication qualité quantité quartier quotidien raison rang rapide rapport rare réaction réalisation réalité recherche récit recommandation reconnaissance recours réduction
 réel référence réflexion refus regard région règle règlement régulier relation relatif remarque remise rencontre rendu renseignement rentrée repas réponse repos
 reprise réserve respect responsable responsabilité ressource retard retour réunion réussite rêve richesse risque rôle rouge route rue rythme sac sain saison salle sang
 satisfaction savoir scène séance second secret secteur section séjour sélection semblable sens sensible sentiment série service seuil seul
 sexe signe silence similaire simple site situation société sœur soir soirée soleil solution sommet son sortie souci soudain source souvenir souhait spécial spécifique
 stade standard stock structure style succès suite suivant suivi supérieur support sûr surface surprise système table tableau tâche taille tard taux téléphone témoin
 tendance tension terme terrain terre tête texte titre ton total totalité tour traitement trajet tranche transition transmission travailleur traversée
 type unique unité univers usage usager utile utilisateur utilisation utilité valeur valable variable variété vent vente version veille vérité vie vieux vif village
 violence visage visite visiteur vitesse vivant voie voisin voiture voix volonté volume vote voyage vrai vue zone
 aboutir accompagner accueillir acheter agir ajouter améliorer amener appliquer apporter apprendre arrêter arriver assurer atteindre attendre augmenter avancer
 avoir baisser cacher changer chercher choisir commencer comparer compléter comprendre compter concerner conduire connaître conserver considérer construire contacter
 contenir continuer contribuer corriger couper couvrir créer croire découvrir décrire demander dépasser déposer descendre désigner devenir développer diminuer
 discuter disposer échanger écouter écrire effectuer éliminer emmener empêcher encourager entendre entraîner entrer envoyer essayer estimer établir éviter évoluer
 exister expliquer exprimer faciliter fermer finir fonctionner fournir gagner garantir garder gérer identifier imaginer importer indiquer informer installer intégrer jouer
 joindre laisser lancer limiter lire manger manquer marcher mener mesurer monter montrer naître noter observer obtenir occuper organiser oublier ouvrir parler partager
 partir parvenir passer payer penser perdre permettre porter poser posséder poursuivre préciser préférer préparer présenter prévoir produire proposer protéger prouver
 pousser quitter raconter rappeler recevoir rechercher reconnaître réduire regarder relever remettre remplacer rendre renforcer rentrer répondre représenter résoudre
 respecter rester retenir retrouver réussir revenir risquer saisir sauver savoir sembler sentir servir simplifier sortir souhaiter suivre supprimer tenir tenter tirer
 tomber toucher tourner traiter travailler trouver utiliser utilisé utilisant vendre vérifier viser vivre voir vouloir maintenant tôt vu pris mis fait venu devenu rendu
 besoins jusque ailleurs autour tant chacun autant davantage environ lors quant presque vite hier demain ensemble aujourd'hui quelque exactement également`;
