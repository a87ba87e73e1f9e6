/** `/integrer/carte/projets.json`: the projects of `/projets/carte.json`, where other sites may read them. */
export { GET } from '../../projets/carte.json.ts';
