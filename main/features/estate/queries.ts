export {
  type AddedPlaces,
  addPlaces,
  type IdRange,
  knownPlaces,
  type PlaceName,
  placeKey,
  placesOf,
  removePlaces,
} from './places';
